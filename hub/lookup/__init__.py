"""Live look-ups at agencies whose data the hub may not store."""
