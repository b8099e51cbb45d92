"""A row of a table or an object of JSON as a source article, by the names of its columns.

Knows the parts of an article and what others call them; knows no file.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urljoin

from press.importer.formats.source_format import ReceivedFile
from press.importer.source_article import SourceArticle
from press.importer.turns import turns_in
from press.language.azerbaijani.letters import lower
from press.languages import ORIGINAL, TRANSLATION

#: The parts of an article, and the columns that have each where no mapping says so.
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "headline", "başlıq", "sərlövhə"),
    "date": ("date", "published", "published_at", "datetime", "pubdate", "tarix"),
    "url": ("url", "link", "address", "source", "ünvan"),
    "text": ("text", "body", "content", "article", "mətn"),
    "html": ("html", "body_html", "content_html"),
    "language": ("language", "lang", "dil"),
    "counterpart": ("counterpart", "translation", "translation_url"),
    "pictures": ("pictures", "images", "image"),
    "recordings": ("recordings", "videos", "video", "audio"),
}
_NEEDED: Final = ("title", "date", "url")
_EMPTY_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x85]")


def parts_of(names: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return which column has each part; `columns` says so before any custom does."""
    by_small = {lower(name.strip()): name for name in names}
    parts = dict(columns)
    for part, usual in PARTS.items():
        for name in usual:
            if part not in parts and name in by_small:
                parts[part] = by_small[name]
    return parts


def missing_parts(parts: Mapping[str, str]) -> str:
    """Return what is missing in a mapping, in words; empty where nothing is."""
    missing = [part for part in _NEEDED if part not in parts]
    if not {"text", "html"} & parts.keys():
        missing.append("text")
    return ", ".join(missing)


def expected_columns(names: list[str]) -> str:
    """Say how columns of other names are told."""
    first = names[0] if names else "headline"
    return f"expected such columns, or a mapping: --columns title={first},…"


def article_of(
    value: Callable[[str], object], line: int, received: ReceivedFile
) -> SourceArticle | None:
    """Return the article of a row, `value` of its parts; ``None``, reported, where it has none."""
    title, date, url = (" ".join(_text(value(part)).split()) for part in _NEEDED)
    paragraphs = _paragraphs(value)
    if lack := [p for p, v in zip(_NEEDED[1:], (date, url), strict=True) if not v]:
        received.report(line, f"no {lack[0]}", "expected a row with title, date, url and text")
        return None
    if not paragraphs:
        received.report(line, "no text", "expected the text of an article")
        return None
    code = _text(value("language")).partition("-")[0]
    other = _text(value("counterpart"))
    theirs = ORIGINAL.code if code == TRANSLATION.code else TRANSLATION.code
    return SourceArticle(
        title=title,
        date_received=date,
        url=url,
        body="\n\n".join(paragraphs),
        language=code,
        counterparts={theirs: urljoin(url, other)} if other else {},
        turns=turns_in(paragraphs),
        pictures=_addresses(value("pictures")),
        recordings=_addresses(value("recordings")),
        retrieved=received.retrieved,
        line=line,
    )


def _paragraphs(value: Callable[[str], object]) -> list[str]:
    if markup := _text(value("html")).strip():
        from press.importer.formats.block_text import text_of_markup

        return text_of_markup(markup).paragraphs
    text = value("text")
    if isinstance(text, list):
        return [paragraph for each in text if (paragraph := _clean(_text(each)))]
    return [each for each in _EMPTY_LINES.split(_clean(_text(text))) if each]


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _addresses(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else _text(value).split()
    return tuple(_text(each) for each in values if each)
