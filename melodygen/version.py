"""The release, which every recipe names."""

__version__ = "0.1.0"
