"""What the hub is made of: the audit of its dependencies, and their list."""
