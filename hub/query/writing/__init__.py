"""From a plan to one SQL statement, in the words of each database."""
