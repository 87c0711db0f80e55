"""What next?"""
