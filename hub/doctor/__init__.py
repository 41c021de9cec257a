"""What is wrong with a deployment, and how to mend it; each theme is a file of checks, and checks.py lists them."""
