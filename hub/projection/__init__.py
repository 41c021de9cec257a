"""From the log to the tables that answer; rebuilt at any time with the same rows."""
