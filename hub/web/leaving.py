"""What becomes of a request that has no answer of its own."""


class CallerLeft(Exception):
    """The caller went away before all was asked; there is nobody to answer."""


class StreamAsked(Exception):
    """The caller asks for an event stream, which is no answer in one piece."""
