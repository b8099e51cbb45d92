"""Which line of Markdown holds which sentence. Knows nothing of what a sentence says."""

import re
from typing import Final

from press.content.front_matter import split

#: What stands before a sentence in a line of Markdown: a quote, an item, a heading.
_BEFORE: Final = re.compile(r"\s*(?:>\s?)*\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(?:#{1,6}\s+)?")


def sentence_in(line: str) -> slice:
    """Return where in a line of Markdown its sentence stands, or would stand."""
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
