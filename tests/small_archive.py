"""A small archive in memory, of an invented country, for tests that need no files."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from press.archive.archive import Archive, pair_up
from press.content.article import Article, Page, Translation
from press.content.body import parse_body
from press.entities.entity import Entity
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.tags import EntityTag
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.edition import Edition, Site

BAKU = ZoneInfo("Asia/Baku")

AUTHORITY = {
    "daren-talvik": Entity(
        "daren-talvik", PERSON, {ORIGINAL: "Daren Talvik", TRANSLATION: "Daren Talvik"}
    ),
    "mountain-union": Entity(
        "mountain-union",
        ORGANIZATION,
        {ORIGINAL: "Dağ Birliyi", TRANSLATION: "Mountain Union"},
        aliases={ORIGINAL: ("DB",)},
        wikidata="Q1",
    ),
}


def article(number: int, time: str, title: str = "Başlıq", kind: str = "other") -> Article:
    """Return an article with a text of two sentences; `time` is Baku's."""
    moment = datetime.fromisoformat(time).replace(tzinfo=BAKU)
    return Article(
        id=str(number),
        path=f"az/{moment:%Y/%m}/{number}.md",
        title=title,
        date=moment,
        source=f"https://press.example/{number}",
        kind=kind,
        body=parse_body("Birinci cümlə.\nİkinci *cümlə* & sonu.\n"),
    )


def translation(number: int, status: str = "reviewed") -> Translation:
    """Return a translation of the article with this number."""
    return Translation(
        id=str(number),
        path=f"en/2022/06/{number}.md",
        title="A headline",
        status=status,  # type: ignore[arg-type]  # a str in tests
        reviewer="Ada Quill",
        translated=date(2022, 7, 1),
        body=parse_body("The first sentence.\nThe second sentence.\n"),
    )


def archive() -> Archive:
    """Return five articles of three years, one of them translated, two with names."""
    articles = [
        article(11, "2021-05-03T10:30", "Daren Talvik Dağ Birliyində", "received"),
        article(12, "2021-12-31T23:30"),
        article(13, "2022-06-15T12:00"),
        article(15, "2022-06-16T09:00", kind="received"),
        article(14, "2023-02-20T08:00"),
    ]
    pairs = pair_up(articles, [translation(13)])
    names = (EntityTag("daren-talvik", 1, "name", 0), EntityTag("mountain-union", 1, "name", 0))
    first, *rest = pairs
    tagged = replace(first, tags=names, headline="Daren Talvik received guests")
    last = replace(rest[-1], tags=(EntityTag("mountain-union", 1, "name", 1),))
    return Archive([tagged, *rest[:-1], last], AUTHORITY)


SITE = Site(
    names={language: f"Archive {language}" for language in LANGUAGES},
    taglines={language: f"Tagline {language}" for language in LANGUAGES},
    source_name=dict.fromkeys(LANGUAGES, "Press service"),
    source_url="https://press.example/",
    repository="https://code.example/archive",
)


def edition(language: Language, site: Site = SITE) -> Edition:
    """Return the small archive in one language, with one written page."""
    page = Page(
        name="about",
        language=language,
        path=f"pages/{language}/about.md",
        title="About",
        body=parse_body("Text.\n"),
    )
    return Edition(language, archive(), site, (page,))
