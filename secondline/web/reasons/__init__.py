"""Why not?"""
