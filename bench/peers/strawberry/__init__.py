"""Strawberry, async SQLAlchemy and DataLoader over the hub's tables, as a good team writes it."""
