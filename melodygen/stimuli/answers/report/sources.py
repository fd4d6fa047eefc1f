"""What is estimated how, and who published it: the last part of the report."""

from __future__ import annotations

from melodygen.stimuli.markup import Markup, element, joined, table

_METHODS = (
    ("share correct", "score interval; exact two-sided binomial test by the method of small p-values", "Wilson 1927"),
    (
        "d' and criterion c",
        (
            "equal-variance signal detection, generated is the signal; half an answer is added to hits and to false "
            "alarms, one to each kind"
        ),
        "Green and Swets 1966; Hautus 1995",
    ),
    ("their intervals, of independent answers", "normal, with the variances of both z", "Gourevitch and Galanter 1967"),
    (
        "intervals for other listeners and melodies",
        (
            "two-way clustering by listeners and by pairs of melodies (or melodies), t with the degrees of freedom of "
            "the fewer"
        ),
        "Cameron, Gelbach and Miller 2011",
    ),
    (
        "chance, give or take a declared margin",
        "two one-sided exact tests, and the clustered interval of level 1 - 2 alpha within the margin: both",
        "Schuirmann 1987; Lakens 2017",
    ),
    (
        "knowing when one is right",
        "gamma of all answers, and its mean within listeners",
        "Goodman and Kruskal 1954, 1963; Nelson 1984",
    ),
    (
        "quality by condition",
        (
            "linear mixed model, crossed random intercepts of listener and melody, restricted maximum likelihood; t "
            "with the melodies or listeners, the fewer, less the conditions, as degrees of freedom"
        ),
        "Baayen, Davidson and Bates 2008",
    ),
    (
        "the same, ratings being an order alone",
        "odds ratio of the proportional odds model, clustered by listeners and by pairs of melodies (or melodies)",
        "McCullagh 1980",
    ),
    ("the same by ranks", "signed-rank test of the listeners' mean differences", "Wilcoxon 1945"),
    (
        "agreement",
        "alpha for ordinal ratings with gaps; ICC(2,1) and ICC(2,k) of those who rated everything",
        "Krippendorff 2011; Shrout and Fleiss 1979",
    ),
)

_WORKS = (
    (
        "Baayen, R. H., Davidson, D. J. and Bates, D. M. (2008). Mixed-effects modeling with crossed random effects "
        "for subjects and items. Journal of Memory and Language 59, 390-412."
    ),
    (
        "Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2011). Robust inference with multiway clustering. Journal "
        "of Business & Economic Statistics 29, 238-249."
    ),
    (
        "Goodman, L. A. and Kruskal, W. H. (1954, 1963). Measures of association for cross classifications. Journal "
        "of the American Statistical Association 49, 732-764; 58, 310-364."
    ),
    (
        "Gourevitch, V. and Galanter, E. (1967). A significance test for one parameter isosensitivity functions. "
        "Psychometrika 32, 25-33."
    ),
    "Green, D. M. and Swets, J. A. (1966). Signal detection theory and psychophysics. Wiley.",
    (
        "Hautus, M. J. (1995). Corrections for extreme proportions and their biasing effects on estimated values of "
        "d'. Behavior Research Methods, Instruments, & Computers 27, 46-51."
    ),
    "Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.",
    (
        "Lakens, D. (2017). Equivalence tests: a practical primer. Social Psychological and Personality Science 8, "
        "355-362."
    ),
    (
        "McCullagh, P. (1980). Regression models for ordinal data. Journal of the Royal Statistical Society B 42, "
        "109-142."
    ),
    (
        "Nelson, T. O. (1984). A comparison of current measures of the accuracy of feeling-of-knowing predictions. "
        "Psychological Bulletin 95, 109-133."
    ),
    (
        "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. Journal "
        "of Pharmacokinetics and Biopharmaceutics 15, 657-680."
    ),
    (
        "Shrout, P. E. and Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability. "
        "Psychological Bulletin 86, 420-428."
    ),
    "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1, 80-83.",
    (
        "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the "
        "American Statistical Association 22, 209-212."
    ),
)


def sources() -> Markup:
    """The table of methods, and the works it names."""
    works = element("ol", *(element("li", work) for work in _WORKS))
    return joined([table("Methods", ("", "how", "source"), _METHODS), element("h3", "Works"), works])
