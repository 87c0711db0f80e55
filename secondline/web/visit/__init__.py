"""What do I tell my doctor?"""
