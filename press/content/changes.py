"""What was changed in an article after it was published: the key ``changes`` of its front matter.

    changes: [{seen: 2026-06-20T12:00:00+04:00, by: source, was: ["Köhnə."], now: ["Yeni."]}]

The source changed it, or an editor of this archive; sentences as they were and as they are. The
newest stands last. Knows no file and no page.
"""

from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

import yaml

from press.content.front_matter_values import (
    INSTANT,
    TEXT,
    UnfitError,
    Value,
    choice,
    list_of,
    nearest,
)

BY_SOURCE: Final = "source"
BY_EDITORS: Final = "archive"


class Change(NamedTuple):
    """One place that was changed."""

    seen: datetime
    by: str  #: who changed it: `BY_SOURCE` or `BY_EDITORS`
    was: tuple[str, ...]  #: the sentences that stood there
    now: tuple[str, ...]


_TEXTS: Final = list_of(TEXT)
_KEYS: Final = {
    "seen": INSTANT,
    "by": choice((BY_SOURCE, BY_EDITORS)),
    "was": _TEXTS,
    "now": _TEXTS,
}


def _read(node: yaml.Node) -> Change:
    if not isinstance(node, yaml.MappingNode):
        raise UnfitError(node, "has no keys")
    parts: dict[str, Any] = {"was": (), "now": ()}
    for key, value in node.value:
        name = str(key.value)
        if name not in _KEYS:
            raise UnfitError(key, f"has an unknown key “{name}”", nearest(name, list(_KEYS)))
        parts[name] = _KEYS[name].read(value)
    if missing := [name for name in ("seen", "by") if name not in parts]:
        raise UnfitError(node, f"has no “{missing[0]}”")
    return Change(**parts)


def _write(change: Change) -> str:
    parts = ((name, getattr(change, name)) for name in _KEYS)
    return f"{{{', '.join(f'{name}: {_KEYS[name].write(part)}' for name, part in parts if part)}}}"


CHANGES: Final = list_of(
    Value(_read, _write, '{seen: 2026-06-20T12:00:00+04:00, by: source, was: ["…"], now: ["…"]}')
)


def changes_between(
    was: Sequence[str], now: Sequence[str], seen: datetime, by: str
) -> tuple[Change, ...]:
    """Return each place at which two versions differ, sentence by sentence."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return tuple(
        Change(seen, by, tuple(was[a:b]), tuple(now[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
