"""The clerk's side: drop folders, and what comes back from them."""
