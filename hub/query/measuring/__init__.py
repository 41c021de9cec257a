"""Documents measured before anything runs: how much they hold, and what their answers cost."""
