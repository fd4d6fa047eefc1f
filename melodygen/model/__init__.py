"""Parameters, a style and a seed -> a melody: form -> harmony -> rhythm -> pitch."""

from melodygen.model.compose import compose

__all__ = ["compose"]
