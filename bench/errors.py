"""What stops a measurement."""


class CannotMeasure(Exception):
    """The run stops: something needed is missing, or an answer is wrong."""
