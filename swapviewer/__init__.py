"""A viewer of the record of prisoner exchanges, and of who stated each number."""

__version__ = "0.1.0"
