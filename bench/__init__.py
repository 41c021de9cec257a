"""Side-by-side measurements against peers; the runners come with the query engine."""
