"""``melodygen stimuli power``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import click

from melodygen.errors import ParameterError
from melodygen.stimuli.answers import Listeners, Plan, Power, d_prime_of, is_possible, listeners_needed, simulated_power
from melodygen.stimuli.answers import power as power_of

HELP = """Say how many listeners and melodies a study takes to find an effect.

The effect is the share of right answers that is expected (0.5 is chance), or a d'. Listeners and melodies differ in how
well they tell and can be told, by the standard deviations of d'; few melodies cannot be made up for by more listeners.
With --margin the question is how many it takes to show that the share is chance, give or take so much: then leave the
effect at none, unless a small one is expected.

The table says for some numbers of pairs (a human and a generated melody each) how many listeners reach the power that
is wanted, and what power some numbers of listeners have: those of --listeners, or others. --simulate checks it on
simulated studies, each of which is analysed as a real one is.

\b
Examples:
  melodygen stimuli power --share 0.575
  melodygen stimuli power --d-prime 0.5 --pairs 10 --listeners 40 --simulate 500
  melodygen stimuli power --margin 0.1 --pairs 20 --trials 20
"""

_NO_EFFECT = (
    "However many there are, nothing is to be found where half of all answers are expected to be right: the table says "
    "how often the test errs. Expect a larger --share or --d-prime, or ask with --margin what shows that there is none."
)
_TOO_FAR = (
    "However many there are, equivalence is not to be shown where the share is expected outside the margin: the table "
    "says how often the test errs. Expect a smaller effect, or declare a wider --margin."
)

_PAIRS = (5, 10, 20, 40)
_LISTENERS = (10, 20, 40, 80, 160)


@dataclass(frozen=True, slots=True)
class _Sized:
    """A number of pairs: how many listeners are needed (None where no number is enough), and the power of some."""

    pairs: int
    trials: int
    needed: Power | None
    powers: tuple[Power, ...]
    simulated: tuple[Power, ...]


@click.command("power", help=HELP)
@click.option("--share", type=float, metavar="SHARE", help="The share of right answers that is expected, e.g. 0.575.")
@click.option("--d-prime", type=float, metavar="NUMBER", help="The same as a d'.")
@click.option("--margin", type=float, metavar="SHARE", help="Show equivalence with chance, give or take so much.")
@click.option("--pairs", type=int, multiple=True, metavar="N", help="Of melodies; can be given more than once.")
@click.option("--trials", default=0, metavar="N", help="Melodies that each listener hears. [default: all]")
@click.option("--listeners", type=int, multiple=True, metavar="N", help="How many; can be given more than once.")
@click.option("--power", "wanted", default=0.8, show_default=True, help="What is wanted.")
@click.option("--alpha", default=0.05, show_default=True, help="The level of the test.")
@click.option("--listener-sd", default=0.3, show_default=True, help="How much d' differs among listeners.")
@click.option("--melody-sd", default=0.3, show_default=True, help="How much d' differs among melodies.")
@click.option("--simulate", default=0, metavar="N", help="Also simulate so many studies of that size.")
@click.option("--seed", default=1, show_default=True, help="Of the simulation.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def power(  # noqa: PLR0913 - one for each option
    *,
    share: float | None,
    d_prime: float | None,
    margin: float | None,
    pairs: tuple[int, ...],
    trials: int,
    listeners: tuple[int, ...],
    wanted: float,
    alpha: float,
    listener_sd: float,
    melody_sd: float,
    simulate: int,
    seed: int,
    as_json: bool,
) -> None:
    """Plan a study; the command's help is `HELP`."""
    effect = _effect(share, d_prime, margin, (listener_sd, melody_sd))
    kind = Listeners(1, effect, listener_sd=listener_sd, melody_sd=melody_sd)
    if simulate < 0:
        raise ParameterError("simulate", simulate, "1 or more, or 0 for none")
    counts = pairs or [count for count in _PAIRS if trials <= 2 * count] or _PAIRS[-1:]
    plans = [Plan(count, trials, alpha, margin) for count in counts]
    sizes = [_sized(kind, plan, wanted, listeners) for plan in plans]
    if simulate:
        sizes = [_checked(size, kind, plan, simulate, seed, listeners) for size, plan in zip(sizes, plans, strict=True)]
    if as_json:
        asked = {"d_prime": effect, "margin": margin, "alpha": alpha, "power": wanted}
        asked |= {"listener_sd": listener_sd, "melody_sd": melody_sd}
        click.echo(json.dumps(asked | {"sizes": [dataclasses.asdict(size) for size in sizes]}, indent=2))
        return
    click.echo(_told(kind, plans[0], wanted))
    can_be = is_possible(kind, plans[0])
    click.echo("\n".join(_table(sizes, "more melodies" if can_be else "none will do")))
    if not can_be:
        click.echo("\n" + click.wrap_text(_NO_EFFECT if margin is None else _TOO_FAR, 100))
    click.echo("\n" + click.wrap_text(f"Method: {sizes[0].powers[0].method}.", 100))


def _effect(share: float | None, d_prime: float | None, margin: float | None, sds: tuple[float, float]) -> float:
    """The mean d'; none is expected where equivalence is to be shown and nothing else is said."""
    if share is not None and d_prime is not None:
        raise click.UsageError("--share and --d-prime say the same; give one of them")
    if d_prime is not None:
        return d_prime
    if share is None and margin is None:
        raise click.UsageError(
            "say what effect is expected with --share or --d-prime, or what counts as none, --margin"
        )
    return d_prime_of(0.5 if share is None else share, listener_sd=sds[0], melody_sd=sds[1])


def _sized(kind: Listeners, plan: Plan, wanted: float, counts: Sequence[int]) -> _Sized:
    powers = tuple(power_of(replace(kind, count=count), plan) for count in counts or _LISTENERS)
    return _Sized(plan.pairs, plan.heard, listeners_needed(kind, plan, wanted), powers, ())


def _checked(size: _Sized, kind: Listeners, plan: Plan, studies: int, seed: int, counts: Sequence[int]) -> _Sized:
    """With studies simulated of the numbers of listeners that were asked for, or else of the one that is needed."""
    tried = counts or ([size.needed.listeners] if size.needed else [])
    return replace(
        size,
        simulated=tuple(
            simulated_power(replace(kind, count=count), plan, seed=seed, studies=studies) for count in tried
        ),
    )


def _told(kind: Listeners, plan: Plan, wanted: float) -> str:
    share = power_of(kind, plan).share_correct
    effect = f"a share of {100 * share:.1f} % right answers (d' {kind.d_prime:.2f})"
    spread = f"d' differs by {kind.listener_sd:g} among listeners and by {kind.melody_sd:g} among melodies"
    if plan.margin is None:
        aim = f"To find {effect} with a power of {wanted:g}, alpha {plan.alpha:g}, two-sided; {spread}."
    else:
        aim = (
            f"To show equivalence with chance within {100 * plan.margin:g} percentage points where there is {effect}, "
            f"with a power of {wanted:g}, alpha {plan.alpha:g}; {spread}."
        )
    return click.wrap_text(aim, 100) + "\n"


def _table(sizes: Sequence[_Sized], missing: str) -> list[str]:
    counts = [each.listeners for each in sizes[0].powers]
    heads = ["PAIRS", "HEARD", "LISTENERS NEEDED", *(f"WITH {count}" for count in counts)]
    heads += ["SIMULATED"] * max(len(size.simulated) for size in sizes)
    rows = [heads]
    for size in sizes:
        needed = f"{size.needed.listeners}" if size.needed else missing
        row = [f"{size.pairs}", f"{size.trials}", needed, *(f"{100 * each.power:.0f} %" for each in size.powers)]
        row += [f"{each.listeners}: {_simulated(each)}" for each in size.simulated]
        rows.append(row)
    widths = [max(len(row[place]) for row in rows if place < len(row)) for place in range(len(heads))]
    return ["  ".join(f"{cell:>{width}}" for cell, width in zip(row, widths, strict=False)) for row in rows]


def _simulated(found: Power) -> str:
    low, high = 100 * (found.low or 0), 100 * (found.high or 0)
    return f"{100 * found.power:.0f} % ({low:.0f} to {high:.0f})"
