"""Where notes are given, the form is what is heard."""

from __future__ import annotations

from melodygen.given import Given, GivenNote, Span, Wish
from melodygen.melody import Bar
from melodygen.model import compose
from melodygen.parameters import Parameters
from melodygen.styles import load_style

BAR = 1920
ASKED = Parameters(key="C", scale="major", bars=8, note_range="C4-C6", repetition=90)
TUNES = {"a": (60, 62, 64, 65), "b": (67, 65, 64, 62), "c": (72, 67, 64, 60)}


def played(tune: str, *, pitched: bool = True) -> Given:
    """Quarter notes, a bar for each letter."""
    notes = tuple(
        GivenNote(bar * BAR + beat * 480, 480, pitch if pitched else None)
        for bar, name in enumerate(tune)
        for beat, pitch in enumerate(TUNES[name])
    )
    return Given(notes, closed=(Span(-BAR, len(tune) * BAR),))


def form_of(given: Given, seed: int) -> tuple[Bar, ...]:
    return compose(ASKED.replace(seed=seed), load_style("pop"), given).form


def test_a_bar_that_is_an_earlier_one_again_says_so_and_no_other_does() -> None:
    for seed in range(20):
        found = form_of(played("abacbb"), seed)
        assert {(bar, found[bar].relation, found[bar].source) for bar in (2, 4, 5)} <= {
            (2, "same", 0), (4, "same", 1), (5, "same", 1), (5, "same", 4)
        }  # fmt: skip
        for bar in (1, 3):
            assert found[bar].relation in ("new", "rhythm")


def test_what_is_not_given_keeps_its_relations() -> None:
    free = [bar for seed in range(20) for bar in form_of(played("ab"), seed)[2:]]
    assert sum(bar.source is not None for bar in free) > 60


def test_a_rhythm_alone_tells_nothing_of_what_returns() -> None:
    for seed in range(5):
        assert form_of(played("abc", pitched=False), seed) == form_of(Given(), seed)


def test_fresh_bars_return_to_nothing() -> None:
    for seed in range(5):
        assert {bar.relation for bar in form_of(Given(fresh=tuple(range(8))), seed)} == {"new"}


def test_a_note_that_is_wished_to_differ_from_what_returns_is_free_of_it() -> None:
    """Bars 1 and 2 are wished to be another tune in each bar, whatever the plan copies."""
    hits = 0
    for seed in range(20):
        times = played("ab", pitched=False)
        wishes = tuple(
            Wish(bar * BAR + beat * 480, pitch, 1e3)
            for bar, name in enumerate("ab")
            for beat, pitch in enumerate(TUNES[name])
        )
        given = Given(times.notes, times.closed, wishes)
        found = compose(ASKED.replace(bars=2, seed=seed), load_style("pop"), given)
        hits += sum(note.pitch == wish.pitch for note, wish in zip(found.notes, wishes, strict=True))
    assert hits > 0.8 * 20 * 8


def test_the_rhythms_that_are_given_are_the_likelier_ones_elsewhere() -> None:
    """After two bars of triplets there are more of them than in as many melodies of their own."""
    notes = tuple(GivenNote(third * 160, 160, 72) for third in range(24))
    given = Given(notes, closed=(Span(-BAR, 2 * BAR),))

    def triplets(evidence: Given) -> int:
        found = [compose(ASKED.replace(seed=seed), load_style("song"), evidence) for seed in range(12)]
        return sum(
            note.onset_ticks % 480 in (160, 320) for m in found for note in m.notes if note.onset_ticks >= 2 * BAR
        )

    assert triplets(given) > 2 * triplets(Given())
