"""An edition: the archive in one language, and what all of its pages share."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Concatenate, Final, ParamSpec, TypedDict, cast
from urllib.parse import urlsplit

from press.archive.archive import Archive
from press.content.article import Article, Page
from press.content.kinds import label_of, section_of
from press.entities.entity import Entity
from press.entities.kinds import ENTITY_KINDS
from press.language.interface import STATUS_LABELS, gettext, status_text
from press.languages import Language, counterpart
from press.pages import addresses
from press.pages.moments import date_view
from press.pages.shown_article import ShownArticle, shown_article
from press.pages.views import EditionView, Entry, Link
from press.state.digest import digest_of_value
from press.translation.review import Reviewer

#: The name of the written page that says how to report an error.
CORRECTIONS: Final = "corrections"
#: The written pages that every page's foot leads to; these and the front page lead to all.
EVERYWHERE: Final = frozenset({"about", CORRECTIONS})
#: Where most articles have one of these, lists need not say so.
UNSAID: Final = frozenset({"original", "stub"})
#: Of two that are as usual, the first.
STATUSES: Final = ("original", "stub", *STATUS_LABELS)


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
    original_beside: frozenset[str] = frozenset({"official", "reviewed"})


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
    #: digests of lists' lines by the digests of their pairs, from an earlier build
    known_lines: Mapping[bytes, bytes] = field(default_factory=dict)

    @cached_property
    def reviewer(self) -> Reviewer:
        """What holds translations to their originals."""
        return Reviewer(self.archive.authority, self.archive.terms)

    @cached_property
    def articles(self) -> Sequence[ShownArticle]:
        """What the edition shows of each article, by its position in the archive."""
        archive = self.archive
        return [shown_article(self.language, pair) for pair in archive.pairs]

    @cached_property
    def usual_status(self) -> str:
        """The status of most articles: lists mark only those that have another."""
        return max(STATUSES, key=Counter(shown.status for shown in self.articles).__getitem__)

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

    def address_of(self, article: Article) -> str:
        """Return the address of the article's page in this edition."""
        return addresses.article(self.language, article.date, article.id)

    def date_of(self, position: int) -> date:
        """Return the day of the article at this position of the archive."""
        return self.archive.pairs[position].original.date.date()

    def link_to(self, position: int) -> Link:
        """Return a link to the article at this position, by its title."""
        shown = self.articles[position]
        foreign = None if shown.title_language is self.language else shown.title_language
        address = self.address_of(shown.original)
        return Link(address, shown.title, foreign, is_machine=shown.status == "machine")

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
        return tuple(
            Entry(
                url=self.address_of(shown.original),
                title=shown.title,
                title_language=shown.title_language,
                date=date_view(shown.original.date, self.language),
                kind=label_of(shown.original.kind, self.language),
                status=shown.status,
                label=shown.label_in_lists(self.language, self.usual_status),
                is_withdrawn=bool(shown.original.withdrawn),
            )
            for shown in map(self.articles.__getitem__, positions)
        )

    @cached_property
    def outline(self) -> "Outline":
        """The edition in outline."""
        outline = Outline(self.language, self.archive, self.site, self.pages, self.known_lines)
        vars(outline)["articles"] = self.articles  # what is decided once is not decided again
        return outline

    @cached_property
    def view(self) -> EditionView:
        """What templates see of the edition as a whole."""
        language, site, usual = self.language, self.site, self.usual_status
        titles = {page.name: page.title for page in self.pages}
        written = {page.name: addresses.text(language, page.name) for page in self.pages}
        return EditionView(
            language=language,
            site_name=site.names[language],
            tagline=site.taglines[language],
            url=addresses.front(language),
            navigation=(
                Link(addresses.years(language), gettext(language, "Years")),
                Link(addresses.sections(language), gettext(language, "Sections")),
                *(
                    Link(addresses.entities(language, kind), gettext(language, kind.heading))
                    for kind in ENTITY_KINDS
                ),
            ),
            footer=tuple(Link(written[name], title) for name, title in titles.items()),
            short_footer=tuple(
                Link(written[name], title) for name, title in titles.items() if name in EVERYWHERE
            ),
            usual_status="" if usual in UNSAID else status_text(usual, language),
            search_url=addresses.search(language),
            feed_url=addresses.feed(language),
            source_name=site.source_name[language],
            source_url=site.source_url,
            source_host=urlsplit(site.source_url).netloc,
            repository_url=site.repository,
            corrections_url=written.get(CORRECTIONS, ""),
        )


@dataclass(frozen=True)
class Outline(Edition):
    """An edition whose lists hold a digest of each line in place of the line.

    What tells whether a page has changed is made of it: the same views, by the same functions,
    for a fraction of the cost.
    """

    @cached_property
    def lines(self) -> Sequence[bytes]:
        """The digest of each article's line, by its position in the archive."""
        whole, known = super().entries, self.known_lines
        return [
            known.get(of_pair) or digest_of_value(whole((position,)))
            for position, of_pair in enumerate(self.archive.digests)
        ]

    def entries(self, positions: Iterable[int]) -> tuple[Entry, ...]:
        """Return the digests of lines, which nobody looks into."""
        return cast("tuple[Entry, ...]", tuple(map(self.lines.__getitem__, positions)))
