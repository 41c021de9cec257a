"""What changes, told as it comes."""
