"""Changing a melody by hand: notes are moved, made, cut and erased, and the melody stays one voice in its bars.

    notes.move(melody, {0, 480}, ticks=240)    those notes an eighth later
    notes.transpose(melody, {0}, steps=-1)     a note down by a step of the scale
    edited(...)                                the same melody with a recipe that rebuilds it

Each change of notes is a pure function of a melody and of the notes chosen, which are known by their onsets; the
recipe, the form and the phrases are those of the melody before it until `edited.edited` puts them right.  That one
brings the model and numpy, so it is imported by who needs it.
"""
