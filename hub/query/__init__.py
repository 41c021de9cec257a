"""From a selection to an answer."""
