"""Can we find out?"""
