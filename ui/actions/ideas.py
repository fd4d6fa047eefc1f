"""Ideas: other melodies, and what is done with the one that is chosen."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

IDEAS = Menu(
    "ideas",
    _("Ideas"),
    (
        ActionSpec(
            "more_ideas",
            _("&More Ideas"),
            ("F6",),
            _("Draw eight other melodies of these parameters, around what is locked"),
            needs=("melody",),
        ),
        ActionSpec(
            "keep_idea",
            _("&Keep This Melody as an Idea"),
            ("Shift+F6",),
            _("Star the melody on the roll, so that it stays among the ideas"),
            needs=("melody",),
        ),
        ActionSpec(
            "find_heard",
            _("&Find What Was Heard"),
            (),
            _("Show every melody that was heard in this project, the newest first"),
        ),
        ActionSpec(
            "hear_idea",
            _("&Hear the Chosen Idea"),
            ("F7",),
            _("Play the chosen idea once, from its beginning; the melody on the roll stays"),
            needs=("idea",),
            begins_group=True,
        ),
        ActionSpec(
            "take_idea",
            _("&Take the Chosen Idea"),
            ("F9",),
            _("Put the chosen idea on the roll (Enter on its card does it too)"),
            needs=("idea",),
        ),
        ActionSpec(
            "take_idea_bars",
            _("Take Chosen &Bars of This Idea"),
            ("Shift+F9",),
            _("Put the bars that are chosen on the roll there as the idea has them, and lock them"),
            needs=("melody", "idea", "bars"),
        ),
        ActionSpec(
            "star_idea",
            _("&Star or Unstar"),
            (),
            _("Keep the chosen idea with a star, or take its star away (S on its card)"),
            needs=("idea",),
            begins_group=True,
        ),
        ActionSpec("rename_idea", _("&Rename"), (), _("Give the chosen idea a name (F2 on its card)"), needs=("idea",)),
        ActionSpec(
            "tag_idea",
            _("Ta&g…"),
            (),
            _("Give the chosen idea tags to find it by (T on its card)"),
            needs=("idea",),
        ),
        ActionSpec(
            "delete_idea",
            _("&Delete"),
            (),
            _("Keep the chosen idea no more (Del on its card); if it was heard, the history still has it"),
            needs=("idea", "own_idea"),
        ),
        ActionSpec(
            "hear_ideas",
            _("Hear Ideas That Are &Pointed At"),
            (),
            _("Play an idea while the pointer rests on it, or an arrow key has led to it"),
            is_checkable=True,
            begins_group=True,
        ),
    ),
)
