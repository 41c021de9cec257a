"""The words that everybody shares; pure."""
