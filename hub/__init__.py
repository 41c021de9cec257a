"""Concord's core: it knows neither GraphQL types nor agencies."""
