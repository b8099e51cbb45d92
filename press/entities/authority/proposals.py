"""Proposals: stanzas that a program writes for unknown names, and which names are decided.

A name is decided when a stanza has it, in any spelling, or when ``declined.txt`` lists it: one
name per line, and `#` begins a remark. Editors decline the names of private persons, and others
that need no page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from pathlib import Path

from press.content.atomic_write import write_atomically
from press.entities.authority.authority import Authority
from press.entities.authority.canonical_stanzas import canonical_text, yaml_text
from press.entities.authority.consistency import name_key
from press.entities.authority.stanzas import DECLINED, read_stanzas, text_of
from press.entities.entity import Entity, EntityKind
from press.language.azerbaijani.romanize import english_spelling, plain_spelling
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.problems import Problems
from press.project import shown


def decided(authority: Authority, folder: Path, problems: Problems) -> frozenset[str]:
    """Return the keys of all decided names; a draft is not decided."""
    names = [name for entity in authority.values() for name in all_names(entity)]
    declined = folder / DECLINED
    text = text_of(declined, problems) if declined.is_file() else ""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(name_key(name) for name in (*names, *filter(None, lines)))


def all_names(entity: Entity) -> Iterator[str]:
    """Yield every name in every language, and the exceptions."""
    for language in LANGUAGES:
        yield from entity.called(language)
        yield from entity.exceptions.get(language, ())


def proposed_stanza(name: str, ids: Iterable[str] = (), *, draft: bool = False) -> tuple[str, str]:
    """Return a new id that is not among `ids`, and its stanza; a rule writes the English."""
    taken, first = frozenset(ids), slug(name)
    numbered = (f"{first}-{number}" for number in count(2))
    key = next(key for key in chain([first], numbered) if key not in taken)
    values = {str(ORIGINAL): name, str(TRANSLATION): english_spelling(name)}
    lines = [f"  {language}: {yaml_text(value)}" for language, value in values.items()]
    return key, "\n".join([f"{key}:", *(["  draft: true"] if draft else []), *lines])


def slug(name: str) -> str:
    """Return the id for a name: «Şuşa Evi» gives shusha-evi."""
    return re.sub(r"[^a-z0-9]+", "-", plain_spelling(name)).strip("-") or "name"


def write_drafts(
    folder: Path, names: Mapping[EntityKind, Iterable[str]], ids: Iterable[str], problems: Problems
) -> int:
    """Add drafts of these names to the files; return how many. Leaves faulty files alone."""
    taken, written = set(ids), 0
    for kind, kinds_names in names.items():
        path, faults = folder / kind.file, Problems()
        text = text_of(path, faults) if path.is_file() else ""
        read_stanzas(text, str(shown(path)), kind, faults)
        if faults:
            problems.add(shown(path), 0, "drafts not written", "expected a file without problems")
            continue
        drafts = []
        for name in kinds_names:
            key, draft = proposed_stanza(name, taken, draft=True)
            taken.add(key)
            drafts.append(draft)
        if drafts:
            write_atomically(
                path, canonical_text("\n\n".join([*filter(None, [text.rstrip()]), *drafts]))
            )
            written += len(drafts)
    return written
