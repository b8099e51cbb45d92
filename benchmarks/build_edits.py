"""What an editor changes in an archive between two builds: for ``benchmarks.build``.

Each edit is one that a newsroom makes: a word, a title, an article of today, one of years ago,
a name.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from press.content.folder import files
from press.languages import ORIGINAL

_DATE: Final = re.compile(r"^date: .*$", re.MULTILINE)
_SOURCE: Final = re.compile(r"^source: .*$", re.MULTILINE)
_TITLE: Final = re.compile(r'^title: "(.*)"$', re.MULTILINE)
#: A person of the authority; ids are in order, so it comes last.
_PERSON: Final = "\nzz-talvik:\n  az: Daren Talvik\n  en: Daren Talvik\n"


def _middle(content: Path) -> Path:
    paths = list(files(content, ORIGINAL.code))
    return content / paths[len(paths) // 2]


def _latest(content: Path) -> Path:
    return content / list(files(content, ORIGINAL.code))[-1]


def edit_word(content: Path) -> None:
    """Correct the last sentence of an article."""
    path = _middle(content)
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text} Düzəliş edilib.\n", encoding="utf-8")


def edit_title(content: Path) -> None:
    """Correct the title of an article."""
    path = _middle(content)
    text = path.read_text(encoding="utf-8")
    path.write_text(_TITLE.sub(r'title: "\1, düzəliş"', text, count=1), encoding="utf-8")


def _add(like: Path, name: str) -> None:
    """Write an article with the text of another, a minute before midnight of its day."""
    text = like.read_text(encoding="utf-8")
    day = _DATE.search(text)
    assert day, like
    date = f"{day[0].partition('T')[0]}T23:59:00+04:00"
    text = _DATE.sub(date, text, count=1)
    text = _SOURCE.sub(f"source: https://example.invalid/{name}", text, count=1)
    like.with_name(f"example-{name}.md").write_text(text, encoding="utf-8")


def add_today(content: Path) -> None:
    """Add an article of the newest day."""
    _add(_latest(content), "newest")


def add_backdated(content: Path) -> None:
    """Add an article in the midst of the archive."""
    _add(_middle(content), "backdated")


def add_name(content: Path) -> None:
    """Add a person to the authority."""
    with (content / "entities" / "people.yaml").open("a", encoding="utf-8") as people:
        people.write(_PERSON)


#: What is measured, in this order.
EDITS: Final[dict[str, Callable[[Path], None]]] = {
    "a word": edit_word,
    "a new article of the newest day": add_today,
    "a title": edit_title,
    "a backdated article": add_backdated,
    "a name": add_name,
}
