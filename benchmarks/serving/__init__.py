"""The server of a study in use: a crowd and its answers, and requests that nobody should send.

``make bench-serve``, or ``python -m benchmarks.serving``.
"""
