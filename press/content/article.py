"""Articles, translations and written pages: the records, and the text of their files.

The folder gives the language, and the name of the file gives the id. This module reads records
from text and writes them as text. It does not know who opens files, or which.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Final, Literal

import yaml

from press.content.body import Body
from press.content.changes import CHANGES, Change
from press.content.content_file import ContentFile
from press.content.event_edits import EVENT
from press.content.events.event_record import NO_EDITS, EventEdits
from press.content.follows import FOLLOWS
from press.content.front_matter import Field, join, line_of, write_fields
from press.content.front_matter_values import (
    ADDRESS,
    DAY,
    DIGEST,
    HASH,
    INSTANT,
    REASON,
    SLUG,
    TEXT,
    TITLE,
    UnfitError,
    Value,
    choice,
    list_of,
    nearest,
)
from press.content.kinds import KINDS
from press.content.ladder import level_of
from press.languages import ORIGINAL, TRANSLATION, Language, counterpart, language_of
from press.problems import Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEdits:
    """What an editor says about the names in an article: entity ids to add and to drop."""

    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article in the original language.

    The fields about receiving are absent where an editor wrote the article by hand.
    """

    id: str
    path: str  #: relative to the content folder, with slashes
    title: str
    title_received: str | None = None
    title_doubts: tuple[str, ...] = ()  #: words of the title that may still be wrong
    date: datetime  #: by the archive's clock
    date_received: str | None = None
    source: str  #: address of the page it was received from
    sha256: str | None = None  #: of the source file's bytes
    english: str | None = None  #: address of the official English, whose text may not be here
    kind: str  #: id of the event kind, see :mod:`press.content.kinds`
    event: EventEdits = NO_EDITS  #: what its editor says of who did what with whom
    names: NameEdits = NameEdits()
    withdrawn: str | None = None  #: the reason; absent: the article stands
    changes: tuple[Change, ...] = ()  #: what was changed since it was published, the newest last
    first_line: int = field(default=0, compare=False)  #: of the text in its file, from 1

    @property
    def modified(self) -> datetime:
        """When its text was last changed, as far as this archive saw."""
        return max((self.date, *(change.seen for change in self.changes)))

    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The translation of the article with the same id."""

    id: str
    path: str  #: relative to the content folder, with slashes
    title: str
    status: Literal["official", "reviewed", "machine", "draft"]
    source: str | None = None  #: address of the official text
    sha256: str | None = None  #: of the source that the text was imported from
    reviewer: str | None = None
    translated: date | None = None  #: the day it was translated or reviewed
    engine: str | None = None
    follows: tuple[str, ...] = ()  #: `sentence_hash` of each sentence translated
    #: `sentence_hash` of sentences here that are right, whatever a program doubts in them
    accepted: tuple[str, ...] = ()
    first_line: int = field(default=0, compare=False)  #: of the text in its file, from 1
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that editors write: about, corrections, translation policy."""

    name: str
    language: Language
    path: str  #: relative to the content folder, with slashes
    title: str
    body: Body


_CONSONANTS: Final = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")


def sentence_hash(text: str) -> str:
    """Return eight letters that stand for a sentence's text: 32 bits of its SHA-256.

    Consonants alone: they need no quotes in YAML and spell no words.
    """
    return sha256(text.encode()).hexdigest()[:8].translate(_CONSONANTS)


def original_path(article_id: str, moment: datetime) -> str:
    """Return where an article lies in the content folder; `moment` is by the archive's clock."""
    return f"{ORIGINAL}/{moment.year:04}/{moment.month:02}/{article_id}.md"


_NAME_EDITS: Final = ("add", "drop")
_IDS: Final = list_of(SLUG)


def _read_name_edits(node: yaml.Node) -> NameEdits:
    if not isinstance(node, yaml.MappingNode):
        raise UnfitError(node, "is a list" if isinstance(node, yaml.SequenceNode) else "is a word")
    lists = {}
    for key, value in node.value:
        name = str(key.value)
        if name not in _NAME_EDITS:
            raise UnfitError(key, f"has an unknown key “{name}”", nearest(name, _NAME_EDITS))
        lists[name] = _IDS.read(value)
    edits = NameEdits(**lists)
    if both := set(edits.add) & set(edits.drop):
        found = f"“{min(both)}” is in add and in drop"
        raise UnfitError(node, found, "expected it in one of the two lists")
    return edits


def _write_name_edits(names: NameEdits) -> str:
    lists = ((key, getattr(names, key)) for key in _NAME_EDITS)
    return f"{{{', '.join(f'{key}: {_IDS.write(ids)}' for key, ids in lists if ids)}}}"


_NAMES: Final = Value(_read_name_edits, _write_name_edits, "{add: [zirvistan], drop: [ayla-tanis]}")

ARTICLE_FIELDS: Final = (
    Field(key="title", value=TITLE, required=True),
    Field(key="title_received", value=TEXT),
    Field(key="title_doubts", value=list_of(TEXT), default=()),
    Field(key="date", value=INSTANT, required=True),
    Field(key="date_received", value=TEXT),
    Field(key="source", value=ADDRESS, required=True),
    Field(key="sha256", value=DIGEST),
    Field(key="english", value=ADDRESS),
    Field(key="kind", value=choice(KINDS), required=True),
    Field(key="event", value=EVENT, default=NO_EDITS),
    Field(key="names", value=_NAMES, default=NameEdits()),
    Field(key="withdrawn", value=REASON),
    Field(key="changes", value=CHANGES, default=()),
)

TRANSLATION_FIELDS: Final = (
    Field(key="title", value=TITLE, required=True),
    Field(
        key="translation",
        attribute="status",
        value=choice(("official", "reviewed", "machine", "draft")),
        required=True,
    ),
    Field(key="source", value=ADDRESS),
    Field(key="sha256", value=DIGEST),
    Field(key="reviewer", value=replace(TEXT, example='"Ayla Tanış"')),
    Field(key="translated", value=DAY),
    Field(key="engine", value=replace(TEXT, example='"Firefox Translations 2.1"')),
    Field(key="follows", value=FOLLOWS, default=()),
    Field(key="accepted", value=list_of(HASH), default=()),
)

#: The key that each status of a translation needs; a draft, which readers do not see, needs none.
_NEEDED: Final = {"official": "source", "reviewed": "reviewer", "machine": "engine"}

#: A line that each edition's files must have, and the other's cannot.
_MARK: Final = {ORIGINAL: "kind", TRANSLATION: "translation"}
_CALLED: Final = {ORIGINAL: "an original", TRANSLATION: "a translation"}

PAGE_FIELDS: Final = (Field(key="title", value=TITLE, required=True),)


def read_article(path: str, text: str, problems: Problems) -> Article | None:
    """Read an article of the original language; ``None`` where anything in it is wrong.

    `path` is relative to the content folder and names the file in messages.
    """
    if _is_elsewhere(path, text, ORIGINAL, problems):
        return None
    file = ContentFile(path, text, ARTICLE_FIELDS, problems)
    file.check_place(ORIGINAL)
    if level := level_of(path):
        file.report(0, f"an original named {level}", f"expected the file name {file.id}.md")
    if moment := file.values.get("date"):
        file.check_path(original_path(file.id, moment), "its date")
    if not file.values.get("withdrawn"):
        file.check_body()
    _check_kinds(file, line_of(text, "event"))
    if not file.well:
        return None
    return Article(id=file.id, first_line=file.first_line(), **file.record())


def _check_kinds(file: ContentFile, line: int) -> None:
    """Report an event of another kind than its article."""
    event, kind = file.values.get("event"), file.values.get("kind")
    if event and event.kind and kind and event.kind != kind:
        file.report(line, f"event: kind “{event.kind}”, but kind: {kind}", "expected one kind")


def read_translation(path: str, text: str, problems: Problems) -> Translation | None:
    """Read a translation; ``None`` where anything in it is wrong. `path` as for an article."""
    if _is_elsewhere(path, text, TRANSLATION, problems):
        return None
    file = ContentFile(path, text, TRANSLATION_FIELDS, problems)
    file.check_place(TRANSLATION)
    status = file.values.get("status")
    needed = _NEEDED.get(status or "", "")
    if needed and not file.values.get(needed):
        example = next(field.example for field in TRANSLATION_FIELDS if field.key == needed)
        expected = f"expected a line such as: {example}"
        file.report(1, f"{status} translation without {needed}", expected)
    level = level_of(path)
    if status and level not in ("", status):
        found = f"translation: {status} in a file whose name says {level}"
        file.report(line_of(text, "translation"), found, f"expected {file.id}.{status}.md")
    file.check_body()
    if not file.well:
        return None
    return Translation(id=file.id, first_line=file.first_line(), **file.record())


def _is_elsewhere(path: str, text: str, language: Language, problems: Problems) -> bool:
    """Report a file that is plainly the other edition's, of which every line would be wrong."""
    other = counterpart(language)
    line = line_of(text, _MARK[other])
    if not line or line_of(text, _MARK[language]):
        return False
    found = f"looks like {_CALLED[other]}: it has a line “{_MARK[other]}”"
    expected = f"expected it at {other}/{path.partition('/')[2]}, and here {_CALLED[language]}"
    problems.add(path, line, found, expected)
    return True


def read_page(path: str, text: str, problems: Problems) -> Page | None:
    """Read a written page; ``None`` where anything in it is wrong.

    `path` is ``pages/LANGUAGE/NAME.md``, relative to the content folder.
    """
    file = ContentFile(path, text, PAGE_FIELDS, problems)
    language = language_of(path.split("/")[1])
    file.check_body()
    return Page(name=file.id, language=language, **file.record()) if file.well else None


def article_text(article: Article, markdown: str) -> str:
    """Return the file of an article in its one canonical form; `markdown` is its body."""
    return join(write_fields(article, ARTICLE_FIELDS), markdown)


def translation_text(translation: Translation, markdown: str) -> str:
    """Return the file of a translation in its one canonical form; `markdown` is its body."""
    return join(write_fields(translation, TRANSLATION_FIELDS), markdown)
