"""Alembic migrations: each leaves a store that the program before it can still use (expand, then contract)."""
