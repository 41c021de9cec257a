"""What becomes of a request whose caller goes away."""


class CallerLeft(Exception):
    """The caller went away before all was asked; there is nobody to answer."""
