"""From a plan to SQL, on each database."""
