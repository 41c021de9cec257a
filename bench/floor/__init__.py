"""The floor: what the database and Python's fastest server cost where nothing stands between them."""
