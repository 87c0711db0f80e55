"""Is it really not working?"""
