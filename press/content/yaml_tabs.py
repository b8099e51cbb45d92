"""Tabs, which indent nothing in YAML though they look like it: the slip is found and named."""

from typing import Final

import yaml

FOUND: Final = "a tab"
EXPECTED: Final = "expected spaces"


def tab_line(error: yaml.YAMLError, text: str) -> int:
    """Return the line of the tab that YAML stumbled over in `text`, from 1; 0: it was no tab."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        return 0
    line = lines[mark.line]
    indent = line[: len(line) - len(line.lstrip())]
    return mark.line + 1 if "\t" in indent else 0
