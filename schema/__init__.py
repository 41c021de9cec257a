"""The GraphQL schema: the hub's face to those who ask."""

from schema.root import schema

__all__ = ["schema"]
