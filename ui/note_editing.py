"""Notes changed by hand on the roll: what it asks for becomes an edit of the document, and the choice follows it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.editing.notes import sounding_where_chosen, still_chosen
from melodygen.melody import Melody
from ui.document import Document
from ui.roll import PianoRoll
from ui.roll.tools.edits import NoteEdit
from ui.texts import roll_text
from ui.work import Work, with_notes


class NoteEditing(QObject):
    """Stands between the roll, which asks, and the document, which changes."""

    def __init__(self, document: Document, roll: PianoRoll) -> None:
        super().__init__(roll)
        self._document, self._selection = document, roll.selection
        self._melody: Melody | None = document.melody
        self._edit: NoteEdit | None = None
        roll.hand.edit_requested.connect(self._do)
        document.melody_changed.connect(self._on_document)

    def _do(self, edit: NoteEdit) -> None:
        def make(work: Work) -> Work:
            after = with_notes(work, edit.make(work.project.melody))
            self._edit = edit
            return after

        self._document.do(roll_text(edit.name), make, edit.run)

    def _on_document(self) -> None:
        """Choose what the edit has made or moved; after any other change, what stands in the time of the choice."""
        before, self._melody = self._melody, self._document.melody
        edit, self._edit = self._edit, None
        if self._melody is None or before is None or self._melody is before:
            return
        if edit is not None:
            self._selection.choose(still_chosen(before, self._melody, edit.chosen))
        else:
            self._selection.choose(sounding_where_chosen(before, self._melody, self._selection.onsets))
