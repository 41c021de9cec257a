"""The steps of the write path, one per file; `hub.ingest.pipeline.STEPS` has them in order."""
