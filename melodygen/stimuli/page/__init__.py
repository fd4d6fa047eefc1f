"""The study page: what listeners see in their browsers, as static files that any server can hand out.

write_page(folder, Host("jatos")) -> the page in that folder, beside `study.json` and `sounds/`
languages() -> those that the page has texts in
text_names() -> the names of the texts that a study may put in its own words
text_problem(language, texts) -> what is wrong with a study's language and its own texts, if anything

The page itself is TypeScript in ``source/`` and runs on jsPsych; ``built/`` is what ``make page`` makes of it, and is
kept in the repository so that nobody needs Node to use it.
"""

from melodygen.stimuli.page.hosts import EXPORTED, HOSTS, Host, HostKind
from melodygen.stimuli.page.texts import languages, text_names, text_problem, texts_of
from melodygen.stimuli.page.writing import export_page, write_page

__all__ = [
    "EXPORTED",
    "HOSTS",
    "Host",
    "HostKind",
    "export_page",
    "languages",
    "text_names",
    "text_problem",
    "texts_of",
    "write_page",
]
