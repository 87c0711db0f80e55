"""Is this dangerous?"""
