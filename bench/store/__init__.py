"""The stores that are measured: generated rows, written straight into the hub's tables."""
