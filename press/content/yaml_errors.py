"""What the YAML library complains of, in an editor's words."""

from typing import Final

import yaml

TAB: Final = "a tab"
SPACES: Final = "expected spaces"
_PLAINLY: Final = {
    "mapping values are not allowed in this context": "a second colon, outside quotes",
    "found unexpected end of stream": "a quotation mark that nothing closes",
    "found character that cannot start any token": "a first character that needs quotes",
    "did not find expected key": "text after the closing quotation mark",
}


def tab_line(error: yaml.YAMLError, text: str) -> int:
    """Return the line of the tab that YAML stumbled over in `text`, from 1; 0: it was no tab.

    A tab looks like an indent, but indents nothing in YAML.
    """
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        return 0
    line = lines[mark.line]
    indent = line[: len(line) - len(line.lstrip())]
    return mark.line + 1 if "\t" in indent else 0


def plain_error(error: yaml.YAMLError) -> tuple[int, str]:
    """Return the line of an error, from 1, and what is wrong there."""
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return (int(mark.line) if mark else 0) + 1, _PLAINLY.get(said, said)
