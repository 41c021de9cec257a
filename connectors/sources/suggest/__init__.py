"""Draft a layout for a file that no layout knows, from its header and the values in it."""

from connectors.sources.suggest.draft import suggest

__all__ = ["suggest"]
