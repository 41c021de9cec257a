"""The rate at which a file comes into the store, beside that of its bare rows."""
