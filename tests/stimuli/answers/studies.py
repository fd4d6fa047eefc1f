"""Answers for the tests."""

from __future__ import annotations

from hypothesis import strategies as st

from melodygen.stimuli.answers import Answer


def answer(listener: str = "a", stimulus: str = "s", **fields: object) -> Answer:
    is_human = bool(fields.pop("is_human", False))
    given = {"condition": "human" if is_human else "generated", "said_human": False, **fields}
    return Answer(listener, stimulus, is_human=is_human, **given)  # type: ignore[arg-type]


def of_counts(hits: int, misses: int, false_alarms: int, correct_rejections: int) -> list[Answer]:
    """As many answers, each of a listener of its own, to four pairs in turn."""
    cells = ((hits, False, False), (misses, False, True), (false_alarms, True, False), (correct_rejections, True, True))
    said = [(human, answered) for count, human, answered in cells for _ in range(count)]
    return [
        answer(f"l{n}", f"{human}{n % 4}", is_human=human, said_human=answered, pair=str(n % 4))
        for n, (human, answered) in enumerate(said)
    ]


ratings = st.none() | st.integers(1, 5)
answers = st.lists(
    st.builds(
        Answer,
        listener=st.sampled_from("abcd"),
        stimulus=st.sampled_from(["1", "2", "3"]),
        condition=st.sampled_from(["human", "one", "two"]),
        is_human=st.booleans(),
        said_human=st.booleans(),
        pair=st.sampled_from(["", "p", "q"]),
        group=st.sampled_from(["", "producer"]),
        confidence=ratings,
        quality=ratings,
        seconds=st.none() | st.floats(0, 100),
    ),
    max_size=24,
)
"""Any answers at all: none, of one kind, of one listener, all right, repeated."""
