"""What the guard costs: the hub beside the same hub without it."""
