"""From a selection to a plan: what stands at each place of an answer, for whom, and of which rows."""
