"""Changing notes on the roll: what the pointer and the keys do with them.

A gesture is a press, its way and its release, as a value that knows what would come of it; it is shown while it lasts,
and asked for once, when it ends.  Nothing here changes a melody: what is asked for is a `NoteEdit`.
"""
