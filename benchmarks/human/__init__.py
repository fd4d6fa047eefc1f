"""How far generated melodies are from human ones that the model has never seen: ``make bench-human``.

Reads as the data goes: `places` (what is needed and where it is) -> `songs` (which song an excerpt is of, and which
part a song belongs to) -> `excerpts` (read) -> `generated` (a style learned on one part, and melodies of it) ->
`rig`, `judge` and `borrowing` (what tells them from the unseen part) -> `bench` (all of it) -> `report`.  `likelihood`
turns the question round: how well the style expects the unseen part.
"""
