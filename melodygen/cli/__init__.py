"""The second shell: what the window can make, the command line can make, byte for byte.

Each command is a module of its own, imported only when it is called, so that ``melodygen --help`` answers at once.
"""

from melodygen.cli.commands import main

__all__ = ["main"]
