"""An edition: the archive in one language, and what all of its pages share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Concatenate, Final, ParamSpec, TypedDict

from press.archive.archive import HEADLINE, Archive, Pair
from press.content.article import Page
from press.content.kinds import label_of, section_of
from press.entities.entity import Entity
from press.entities.kinds import ENTITY_KINDS
from press.language.interface import gettext, status_text
from press.languages import ORIGINAL, TRANSLATION, Language, counterpart
from press.pages import addresses
from press.pages.moments import date_view
from press.pages.views import EditionView, Entry, Link
from press.translation.headlines.stub_title import stub_title
from press.translation.review import Reviewer

#: The name of the written page that says how to report an error.
CORRECTIONS: Final = "corrections"


@dataclass(frozen=True, slots=True)
class Site:
    """What the settings say about the site."""

    names: Mapping[Language, str]
    taglines: Mapping[Language, str]
    source_name: Mapping[Language, str]
    source_url: str
    repository: str = ""  #: address of the repository; empty: no edit links
    branch: str = "main"
    #: statuses of which a page in English holds the original of each sentence as well
    original_beside: frozenset[str] = frozenset({"official", "reviewed", "machine"})


class PagePlace(TypedDict):
    """The fields of a view that say where its page is."""

    language: Language
    url: str
    counterpart_url: str


P = ParamSpec("P")


@dataclass(frozen=True)
class Edition:
    """The archive in one language."""

    language: Language
    archive: Archive
    site: Site
    pages: Sequence[Page] = ()

    @cached_property
    def reviewer(self) -> Reviewer:
        """What holds translations to their originals."""
        return Reviewer(self.archive.authority, self.archive.terms)

    def translated(self, pair: Pair) -> bool:
        """Say whether this edition has the article's text in its own language."""
        return self.language is ORIGINAL or pair.translation is not None

    def title_of(self, pair: Pair) -> tuple[str, Language]:
        """Return the article's title here, and the language it is in.

        An article without a translation is called by its headline in English where every
        word of that is known, else by what happened and the names in it; where these are
        unknown too only the original headline is left.
        """
        if self.language is ORIGINAL:
            return pair.original.title, ORIGINAL
        if pair.translation:
            return pair.translation.title, TRANSLATION
        title = pair.headline or stub_title(pair.original.kind, self.headline_names(pair))
        return (title, TRANSLATION) if title else (pair.original.title, ORIGINAL)

    def headline_names(self, pair: Pair) -> list[str]:
        """Return the names in the article's headline, in this edition's language."""
        return [self.name_of(tag.entity) for tag in pair.tags if tag.sentence == HEADLINE]

    def entity_of(self, entity_id: str) -> Entity:
        """Return the entity with this id."""
        return self.archive.authority[entity_id]

    def name_of(self, entity_id: str) -> str:
        """Return an entity's name in this edition's language."""
        return self.entity_of(entity_id).names[self.language]

    def place(
        self,
        address: Callable[Concatenate[Language, P], str],
        *arguments: P.args,
        **named: P.kwargs,
    ) -> PagePlace:
        """Return where a page is in this edition and in the other."""
        return PagePlace(
            language=self.language,
            url=address(self.language, *arguments, **named),
            counterpart_url=address(counterpart(self.language), *arguments, **named),
        )

    def address_of(self, pair: Pair) -> str:
        """Return the address of the article's page in this edition."""
        return addresses.article(self.language, pair.original.date, pair.original.id)

    def link_to(self, pair: Pair) -> Link:
        """Return a link to the article, by its title."""
        title, language = self.title_of(pair)
        foreign = None if language is self.language else language
        is_machine = status_of(self.language, pair) == "machine"
        return Link(self.address_of(pair), title, foreign, is_machine=is_machine)

    def link_to_entity(self, entity_id: str, count: int | None = None) -> Link:
        """Return a link to an entity's page, by its name."""
        entity = self.entity_of(entity_id)
        address = addresses.entity(self.language, entity.kind, entity_id)
        return Link(address, entity.names[self.language], None, count)

    def link_to_kind(self, kind: str) -> Link:
        """Return a link to the section of an event kind, by what one such article is called."""
        return Link(addresses.section(self.language, kind), label_of(kind, self.language))

    def link_to_section(self, kind: str, count: int | None = None) -> Link:
        """Return a link to the section of an event kind."""
        address = addresses.section(self.language, kind)
        return Link(address, section_of(kind, self.language), None, count)

    def entries(self, positions: Iterable[int]) -> tuple[Entry, ...]:
        """Return list entries for articles, in the order given."""
        return tuple(self._entry(self.archive.pairs[position]) for position in positions)

    def _entry(self, pair: Pair) -> Entry:
        title, language = self.title_of(pair)
        return Entry(
            url=self.address_of(pair),
            title=title,
            title_language=language,
            date=date_view(pair.original.date, self.language),
            kind=label_of(pair.original.kind, self.language),
            status=status_of(self.language, pair),
            label=label_of_text(self.language, pair),
        )

    @cached_property
    def view(self) -> EditionView:
        """What templates see of the edition as a whole."""
        language, site = self.language, self.site
        return EditionView(
            language=language,
            site_name=site.names[language],
            tagline=site.taglines[language],
            url=addresses.front(language),
            navigation=tuple(self._navigation()),
            footer=tuple(Link(addresses.text(language, p.name), p.title) for p in self.pages),
            search_url=addresses.search(language),
            feed_url=addresses.feed(language),
            source_name=site.source_name[language],
            source_url=site.source_url,
            repository_url=site.repository,
            corrections_url=self._corrections_url(),
        )

    def _corrections_url(self) -> str:
        """Return the address of the page that says how to report an error, if there is one."""
        named = (page.name for page in self.pages if page.name == CORRECTIONS)
        return next((addresses.text(self.language, name) for name in named), "")

    def _navigation(self) -> Iterable[Link]:
        language = self.language
        yield Link(addresses.years(language), gettext(language, "Years"))
        yield Link(addresses.sections(language), gettext(language, "Sections"))
        for kind in ENTITY_KINDS:
            yield Link(addresses.entities(language, kind), gettext(language, kind.heading))


def status_of(language: Language, pair: Pair) -> str:
    """Return the name of the article's status in the edition of this language."""
    if language is ORIGINAL:
        return "original"
    return pair.translation.status if pair.translation else "stub"


def label_of_text(language: Language, pair: Pair) -> str:
    """Return what lists and feeds say of the article's text; nothing of an original that stands.

    What was withdrawn is called so; that it is not translated either is then of no interest.
    """
    status = status_text(status_of(language, pair), language)
    if not pair.original.withdrawn:
        return status
    withdrawn = gettext(language, "Withdrawn")
    return f"{withdrawn} · {status}" if pair.translation and status else withdrawn
