"""``python -m melodygen`` is the command line."""

from melodygen.cli import main

if __name__ == "__main__":
    main(prog_name="melodygen")
