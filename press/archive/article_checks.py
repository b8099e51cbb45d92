"""Checks of an article that need more than its file: the id of its source, and the known names.

Both `press check` and the build run them and report the same.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from press.content.article import Article
from press.content.content_bytes import content_bytes
from press.content.encoding import decode
from press.content.events.event_record import PARTS
from press.content.front_matter import line_of
from press.entities.authority.consistency import nearest_id
from press.importer.id_from_address import AddressError, article_id, earlier_id, is_spelled
from press.problems import Problems
from press.project import shown

#: Ids of persons and countries; a single small word may be what a headline calls somebody.
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def check_id(content: Path, article: Article, own_host: str, problems: Problems) -> None:
    """Report an imported article whose file was renamed, which changes its address.

    An article written by hand may have any id. So may one whose id was spelled from its address:
    it is found by the address.
    """
    if not article.sha256:
        return
    file = shown(content / article.path)
    try:
        expected = article_id(article.source, own_host)
    except AddressError as error:
        problems.add(file, 0, f"source: {error.found}", error.expected)
        return
    if is_spelled(article.source, own_host):
        return
    if article.id not in {expected, earlier_id(article.source, own_host)}:
        found = f"the id is {article.id}, but the source of the article gives {expected}"
        problems.add(file, 0, found, f"expected the file name {expected}.md")


def check_names(
    content: Path, article: Article, names: Mapping[str, object], problems: Problems
) -> None:
    """Report names that an editor adds or drops, and that no file of names has."""
    for name in (*article.names.add, *article.names.drop):
        if name not in names:
            file = shown(content / article.path)
            near = nearest_id(name, names)
            found = f"names: “{name}” is not in {shown(content / 'entities')}"
            perhaps = f", perhaps “{near}”" if near else ", or an entry for it there"
            expected = f"expected the id of a name in those files{perhaps}"
            problems.add(file, line_of_key(file, "names"), found, expected)


def check_event(
    content: Path, article: Article, names: Mapping[str, object], problems: Problems
) -> None:
    """Report an id of the editor's event that no file of names has; a name in words is no id."""
    for part in PARTS:
        for name in article.event.part(part):
            if _ID.fullmatch(name) and name not in names:
                file = shown(content / article.path)
                near = nearest_id(name, names)
                perhaps = (
                    f", perhaps “{near}”, or a name in words" if near else ", or a name in words"
                )
                found = f"event: {part}: “{name}” is not in {shown(content / 'entities')}"
                expected = f"expected the id of a name in those files{perhaps}, or a name in words"
                problems.add(file, line_of_key(file, "event"), found, expected)


def line_of_key(file: Path, key: str) -> int:
    """Return the line of a key in an article's front matter."""
    return line_of(decode(content_bytes(file)), key)
