"""Two databases, one description: the log, the projection, and what the hub keeps for itself."""
