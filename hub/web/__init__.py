"""The hub on HTTP: GraphQL, and whether it is well."""
