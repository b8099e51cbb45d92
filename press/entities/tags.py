"""Entity tags: the entities that an article is tagged with, from its mentions and its editor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

#: How a mention or tag was made: by an editor's hand, a full name, or a short form of it.
How = Literal["editor", "name", "short"]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where a text names an entity."""

    sentence: int  #: index of the sentence
    start: int  #: offsets in the sentence as it was given; `end` is behind the ending
    end: int
    entity: str  #: the entity's id
    how: How = "name"


@dataclass(frozen=True, slots=True)
class EntityTag:
    """One entity that an article is tagged with."""

    entity: str  #: the entity's id
    count: int  #: how often the text names it; 0 where only the editor does
    how: How  #: the surest way in which it was found
    sentence: int | None  #: index of the first sentence that names it
    #: where the text first names it, behind the headline: index of the sentence and offsets in
    #: it; no place at all where `end` is 0
    line: int = 0
    start: int = 0
    end: int = 0


class Edits(Protocol):
    """What an editor's front matter says of the names in one article."""

    @property
    def add(self) -> Sequence[str]:
        """Ids of entities to tag."""

    @property
    def drop(self) -> Sequence[str]:
        """Ids of entities not to tag."""


def entity_tags(
    mentions: Iterable[Mention], edits: Edits | None = None, *, text: int = 0
) -> tuple[EntityTag, ...]:
    """Return one tag an entity in the order of first mention, the editor's additions last.

    `text` is the index of the text's first sentence, where a headline stands before it.
    """
    mentions_of: dict[str, list[Mention]] = {}
    for mention in sorted(mentions):
        mentions_of.setdefault(mention.entity, []).append(mention)
    add, drop = (tuple(edits.add), frozenset(edits.drop)) if edits else ((), frozenset())
    for entity in add:
        mentions_of.setdefault(entity, [])
    added = frozenset(add)
    return tuple(
        _tag(entity, mentions_of[entity], entity in added, text)
        for entity in mentions_of
        if entity not in drop
    )


def _tag(entity: str, mentions: Sequence[Mention], by_editor: bool, text: int) -> EntityTag:
    first = mentions[0].sentence if mentions else None
    named = any(mention.how == "name" for mention in mentions)
    how: How = "editor" if by_editor else "name" if named else "short"
    tag = EntityTag(entity, len(mentions), how, first)
    for mention in mentions:
        if mention.sentence >= text:
            return replace(tag, line=mention.sentence, start=mention.start, end=mention.end)
    return tag
