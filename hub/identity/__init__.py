"""Which party is it: decided purely, from sightings of identifiers beside names."""
