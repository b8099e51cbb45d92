"""Real texts as the search gets them: true titles, synthetic dates, both editions.

The translation's edition shows every text as a stub: an English label, the original's words.
"""

import json
import random
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Final

from press.languages import ORIGINAL, Language
from press.search.documents import SearchDocument

SOURCES: Final = "sources/wiki-20000.tar.xz"
_TRUTH: Final = "titles_truth.tsv"
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
#: So many words of a sentence make a mixed text's title.
_TITLE: Final = 8
#: The texts of the archive that are real; those after them are mixed.
REAL: Final = 20_000
_LABELS: Final = ("Visit", "Telephone call", "Decree", "Speech", "Meeting")
_BEGIN: Final = datetime(2004, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its true title."""

    title: str
    body: str


def read_texts(archive: Path, count: int) -> list[Text]:
    """Return so many texts: those of the archive in the order of their names, then mixed ones."""
    texts = _real_texts(archive, count)
    return texts + list(islice(_mixed(texts), count - len(texts)))


def _mixed(texts: Sequence[Text]) -> Iterator[Text]:
    """Yield texts of real sentences, each from another text, under a real sentence as a title.

    They have the real texts' words as often as these have them; a text repeated as a whole would
    be found twice. Only real texts are looked for (see :mod:`benchmarks.search_queries`).
    """
    choose = random.Random(4)
    sentences = [one for text in texts for one in _SENTENCE_END.split(text.body) if one]
    while True:
        length = len(_SENTENCE_END.split(choose.choice(texts).body))
        title = " ".join(choose.choice(sentences).split()[:_TITLE])
        yield Text(title, " ".join(choose.choices(sentences, k=length)))


def _real_texts(archive: Path, count: int) -> list[Text]:
    bodies: dict[str, str] = {}
    titles: dict[str, str] = {}
    with tarfile.open(archive) as files:
        for member in files:
            content = files.extractfile(member)
            if content and member.name.endswith(_TRUTH):
                rows = content.read().decode().splitlines()
                titles = dict(row.split("\t")[:2] for row in rows)
            elif content:
                bodies[Path(member.name).name] = content.read().decode().partition("\n\n")[2]
    named = ((titles[name], bodies[name]) for name in sorted(bodies) if name in titles)
    return [Text(title, body) for title, body in islice(named, count)]


def save_texts(texts: Sequence[Text], path: Path) -> None:
    """Write the texts where each engine's process reads them."""
    path.write_text(json.dumps([[text.title, text.body] for text in texts]), encoding="utf-8")


def load_texts(path: Path) -> list[Text]:
    """Read what :func:`save_texts` wrote."""
    return [Text(title, body) for title, body in json.loads(path.read_text(encoding="utf-8"))]


def documents(texts: Sequence[Text], edition: Language) -> Iterator[SearchDocument]:
    """Yield the texts as articles of one edition, four a day."""
    for number, text in enumerate(texts):
        label = _LABELS[number % len(_LABELS)]
        stub = edition is not ORIGINAL
        yield SearchDocument(
            id=str(number),
            language=ORIGINAL,
            url=f"{edition}/{number}.html",
            title=label if stub else text.title,
            sentences=(text.body,),
            date=_BEGIN + timedelta(hours=6 * number),
            kind=label,
            status="stub" if stub else "original",
            headline=text.title if stub else "",
        )


def whole_text(document: SearchDocument) -> str:
    """Return all that is searched of an article beside its title."""
    return "\n".join((document.headline, *document.sentences)).strip()


def size_of(texts: Sequence[Text]) -> int:
    """Return how many bytes the texts and their titles take."""
    return sum(len(text.title.encode()) + len(text.body.encode()) for text in texts)
