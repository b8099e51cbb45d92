"""One file of the content folder: its place, its front matter and its body.

Collects all problems of a file with their lines, so that an editor sees them at once. Does not
know which fields a file needs.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, Final

from press.content.body import parse_body
from press.content.front_matter import Field, read_fields, split
from press.content.ids import unfit
from press.content.ladder import base_path
from press.languages import Language
from press.problems import Problems

#: The body escapes ``[`` where it was received so: what is found was written as an image.
_FOREIGN_IMAGE: Final = re.compile(
    r"(?<!\\)!\[[^\]]*\]\(\s*<?(?P<address>(?:https?:)?//[^\s)>]*)", re.IGNORECASE
)
#: What stands before a sentence in a line of Markdown: a quote, an item, a heading.
_BEFORE: Final = re.compile(r"\s*(?:>\s?)*\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(?:#{1,6}\s+)?")
_FENCES: Final = 'a line ---, then lines such as title: "…", then a line ---'
_PLACE: Final = re.compile(r"(?P<language>[^/]+)/\d{4}/\d\d/[^/]+\.md")


class ContentFile:
    """A file in its parts; `report` and the checks add to the given problems."""

    def __init__(self, path: str, text: str, fields: Sequence[Field], problems: Problems) -> None:
        """Read the front matter of `text`; `path` is relative to the content folder."""
        self.path = path
        self.id = PurePosixPath(base_path(path)).stem
        self.well = True
        self.values: dict[str, Any] = {}
        self._problems = problems
        self._markdown: str | None = None
        self._lines = text.count("\n")
        parts = split(text)
        if parts is None:
            self.report(1, "no front matter", f"expected first: {_FENCES}")
            return
        self.values = read_fields(parts.yaml, fields, self.report)
        self._markdown = parts.markdown
        self._check_images(text.count("\n") - parts.markdown.count("\n") + 1)

    def _check_images(self, first: int) -> None:
        """Report images that readers would fetch from elsewhere; `first` is the body's line."""
        markdown = self._markdown or ""
        for image in _FOREIGN_IMAGE.finditer(markdown):
            line = first + markdown.count("\n", 0, image.start())
            expected = "expected an image kept with the archive, or a link to that page"
            self.report(line, f"image from another host, {image['address'][:60]}", expected)

    def report(self, line: int, found: str, expected: str) -> None:
        """Record a problem of this file; `line` counts from 1, 0 means the file as a whole."""
        self.well = False
        self._problems.add(self.path, line, found, expected)

    def check_place(self, language: Language) -> None:
        """Report a file that is not at ``language/YYYY/MM/ID.md``."""
        place = _PLACE.fullmatch(self.path)
        if not place or place["language"] != language.code:
            self.report(0, f"file in {_folder(self.path)}", f"expected {language}/YYYY/MM/ID.md")
        if wrong := unfit(self.id):
            self.report(0, wrong.found, wrong.expected)

    def check_path(self, path: str, reason: str) -> None:
        """Report a file that is in another folder than `reason` says it should be."""
        if self.path != path:
            found = f"{reason} does not belong to the folder {_folder(self.path)}"
            self.report(0, found, f"expected the file at {path}")

    def check_body(self) -> None:
        """Report a file without a word below its front matter."""
        if self._markdown is not None and not self._markdown.strip():
            self.report(0, "no text below the front matter", "expected at least one sentence")

    def first_line(self) -> int:
        """Return the line of the file's first sentence, counted from 1."""
        lines = (self._markdown or "").lstrip("\n").count("\n")
        return self._lines - lines + 1

    def record(self) -> dict[str, Any]:
        """Return what the records of all kinds of file share, and the front matter's values."""
        return {**self.values, "path": self.path, "body": parse_body(self._markdown or "")}


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def sentence_in(line: str) -> slice:
    """Return the part of a line of Markdown that holds its sentence, or would hold one."""
    before = _BEFORE.match(line)
    # A backslash that no other one escapes breaks the line.
    broken = (len(line) - len(line.rstrip("\\"))) % 2
    return slice(before.end() if before else 0, len(line) - broken)


def sentence_lines(text: str) -> list[int]:
    """Return the line of each sentence in a file with front matter, counted from 1."""
    parts = split(text)
    if parts is None:
        return []
    before = text.count("\n") - parts.markdown.count("\n")
    lines = parts.markdown.rstrip("\n").split("\n")
    return [n for n, line in enumerate(lines, before + 1) if line[sentence_in(line)].strip()]
