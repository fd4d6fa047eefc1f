"""A stand-in for the measuring tool: answers in the same form, counting files instead of judging them."""

from __future__ import annotations

import textwrap
from pathlib import Path

FAKE = textwrap.dedent(
    """
    import json, pathlib, sys
    first, second = (len(list(pathlib.Path(folder).glob("*.mid"))) for folder in sys.argv[1:3])
    row = dict(acc=0.75, acc_ci=[0.7, 0.8])
    copies = dict(median=3, p95=7)
    answer = dict(
        c2st=dict(logistic=row, boosting=row),
        diversity=dict(
            A=dict(mean_nearest=0.9, ngram4_jaccard_distance=0.99),
            B=dict(mean_nearest=1.0, ngram4_jaccard_distance=0.99),
        ),
        nearcopy=dict(B_vs_ref=copies, A_vs_A=copies),
        features=[dict(name="files", meanA=first, meanB=second, auc=0.9)],
    )
    if "--corpus" in sys.argv:
        answer["nearcopy"]["A_vs_ref"] = copies
    pathlib.Path(sys.argv[sys.argv.index("--json") + 1]).write_text(json.dumps(answer))
    """
)


def write_fake_rig(folder: Path, source: str = FAKE) -> Path:
    folder.mkdir()
    (folder / "compare.py").write_text(source, encoding="utf-8")
    return folder
