"""The peers: servers that a team could use in the hub's place, over the same tables."""
