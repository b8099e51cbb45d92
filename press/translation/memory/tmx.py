"""The memory as TMX 1.4b, which translators' tools read and write.

The engine, which TMX has no place for, stands in properties of ours. Knows nothing of
where the units come from or go to.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final, TextIO
from xml.etree import ElementTree as Tree
from xml.sax.saxutils import escape, quoteattr

from press.language.azerbaijani.letters import lower
from press.languages import ORIGINAL, TRANSLATION, Language
from press.problems import Problems
from press.translation.engines.engine import one_line
from press.translation.memory.memory import Origin, TranslationUnit

ENGINE: Final = "x-engine"
VERSION: Final = "x-engine-version"

# Writing

#: What XML 1.0 has no way to say, or says otherwise when read again.
_NOT_IN_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HEAD: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="press" creationtoolversion={quoteattr(version("press-archive"))}
 segtype="sentence" o-tmf="sqlite" adminlang="{TRANSLATION}" srclang="{ORIGINAL}"
 datatype="plaintext"/>
<body>
"""
_FOOT: Final = "</body>\n</tmx>\n"


def fits(unit: TranslationUnit) -> bool:
    """Say whether XML can hold the unit."""
    return not any(map(_NOT_IN_XML.search, (unit.source, unit.target, unit.engine, unit.version)))


def write_tmx(stream: TextIO, units: Iterable[TranslationUnit]) -> int:
    """Write the units, all of which fit; return how many."""
    written = 0
    stream.write(_HEAD)
    for unit in units:
        stream.write(
            f'<tu creationdate="{_moment_text(unit.made)}">'
            f'<prop type="{ENGINE}">{escape(unit.engine)}</prop>'
            f'<prop type="{VERSION}">{escape(unit.version)}</prop>\n'
            f'<tuv xml:lang="{ORIGINAL}"><seg>{escape(unit.source)}</seg></tuv>\n'
            f'<tuv xml:lang="{TRANSLATION}"><seg>{escape(unit.target)}</seg></tuv></tu>\n'
        )
        written += 1
    stream.write(_FOOT)
    return written


def _moment_text(moment: datetime) -> str:
    """Return the moment as TMX writes it: 20230301T110000Z."""
    text = moment.astimezone(UTC).isoformat(timespec="seconds")
    return text.partition("+")[0].replace("-", "").replace(":", "") + "Z"


# Reading

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_tmx(file: Path, origin: Origin | None, problems: Problems) -> Iterator[TranslationUnit]:
    """Yield the units of a file; `origin` is whose those are that do not say it.

    Units without both languages, or of nobody, are counted in one problem; a file that is no
    XML is read up to its first fault.
    """
    strange = 0
    try:
        for _, element in Tree.iterparse(file):
            if element.tag == "tu":
                unit = _unit(element, origin)
                strange += unit is None
                element.clear()
                if unit:
                    yield unit
    except Tree.ParseError as error:
        problems.add(file, error.position[0], f"XML: {error}", "expected a TMX file")
    if strange:
        expected = (
            f"expected a text in {ORIGINAL.code} and one in {TRANSLATION.code} in each, and "
            "properties that name its engine, or --as NAME VERSION for those without"
        )
        problems.add(file, 0, f"{strange} units left out", expected)


def _unit(element: Tree.Element, origin: Origin | None) -> TranslationUnit | None:
    properties = {prop.get("type"): prop.text or "" for prop in element.iter("prop")}
    engine, version = properties.get(ENGINE), properties.get(VERSION, "")
    if not engine:
        engine, version = origin or ("", "")
    source, target = _text(element, ORIGINAL), one_line(_text(element, TRANSLATION))
    if not (engine and source and target):
        return None
    return TranslationUnit(source, target, engine, version, _moment(element))


def _text(element: Tree.Element, language: Language) -> str:
    """Return the text in a language; empty where there is none."""
    for variant in element.iter("tuv"):
        code = variant.get(_LANGUAGE) or variant.get("lang") or ""
        segment = variant.find("seg")
        if lower(code.partition("-")[0]) == language.code and segment is not None:
            return _words(segment)
    return ""


def _words(element: Tree.Element) -> str:
    """Return the text without the marks of some other program's formats, which stand in it."""
    inner = (_words(child) if child.tag == "hi" else "" for child in element)
    tails = (child.tail or "" for child in element)
    return (element.text or "") + "".join(a + b for a, b in zip(inner, tails, strict=True))


def _moment(element: Tree.Element) -> datetime:
    """Return when the unit was last changed; the first moment of all where it does not say."""
    text = element.get("changedate") or element.get("creationdate") or ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
