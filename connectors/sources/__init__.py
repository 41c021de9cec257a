"""How things arrive, shared by every connector: files, single values, declared layouts."""
