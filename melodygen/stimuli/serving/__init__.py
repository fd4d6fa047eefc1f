"""The page of a study and what listeners answer, served from a machine of one's own.

serve(folder, ...)       the page for listeners and the page for the researcher, until it is stopped

study.py       the folder of a set -> what may be served of it, and nothing else
store.py       the answers, kept by one thread; database.py is the only module that knows SQL
filling.py     which list the next listener gets; activity.py what came in, hour by hour
app.py         requests -> answers (ASGI); guard.py, body.py and limits.py refuse what nobody should send
files.py       page and sounds, with ranges
researcher.py  counts and downloads, behind a token
server.py      the address, the start and the end
"""

from melodygen.stimuli.serving.server import serve

__all__ = ["serve"]
