"""The one write path: from a statement to the log and the tables that answer."""
