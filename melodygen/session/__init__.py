"""Session packs: a melody with all that a DAW needs of it.

write_session(melody, path, soundfont=...) -> SessionReport
"""

from melodygen.session.writing import SESSION_AUDIO, ZIP, SessionReport, write_session

__all__ = ["SESSION_AUDIO", "ZIP", "SessionReport", "write_session"]
