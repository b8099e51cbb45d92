"""What an editor says of an event in front matter: ``event: {agent: daren-talvik}``.

Reads and writes the value; whether an id is one is for :mod:`press.archive.article_checks`.
"""

from collections.abc import Sequence
from typing import Final

import yaml

from press.content.events.event_record import PARTS, EventEdits
from press.content.front_matter_values import (
    TEXT,
    UnfitError,
    Value,
    choice,
    list_of,
    nearest,
    plain,
)
from press.content.kinds import KINDS

_KIND: Final = "kind"
_KEYS: Final = (_KIND, *PARTS)
_KINDS: Final = choice(KINDS)
_NAMES: Final = list_of(Value(TEXT.read, plain, TEXT.example))


def _read(node: yaml.Node) -> EventEdits:
    if not isinstance(node, yaml.MappingNode):
        raise UnfitError(node, "is a list" if isinstance(node, yaml.SequenceNode) else "is a word")
    parts: dict[str, Sequence[str]] = {}
    kind = ""
    for key, value in node.value:
        name = str(key.value)
        if name not in _KEYS:
            raise UnfitError(key, f"has an unknown key “{name}”", nearest(name, _KEYS))
        if name == _KIND:
            kind = _KINDS.read(value)
        elif isinstance(value, yaml.SequenceNode):
            parts[name] = _NAMES.read(value)
        else:
            parts[name] = (TEXT.read(value),)
    return EventEdits(kind=kind, **{name: tuple(names) for name, names in parts.items()})


def _write(edits: EventEdits) -> str:
    kind = [f"{_KIND}: {plain(edits.kind)}"] if edits.kind else []
    parts = [f"{part}: {_one(edits.part(part))}" for part in PARTS if edits.part(part)]
    return f"{{{', '.join([*kind, *parts])}}}"


def _one(names: Sequence[str]) -> str:
    return plain(names[0]) if len(names) == 1 else _NAMES.write(names)


EVENT: Final = Value(_read, _write, "{agent: ayla-tanis, partner: Zirvistan Prezidenti}")
