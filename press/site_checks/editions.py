"""What makes a page one of a pair: its language, its counterpart, what search engines may list.

Nothing here follows links other than those between the two editions.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from press.language.azerbaijani.letters import SCHWA
from press.language.language_guess import is_plainly_original
from press.language.patterns import named_patterns
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, counterpart
from press.pages import addresses
from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.html_page import HtmlPage
from press.site_checks.markup import TextRun
from press.site_checks.output_folder import (
    OutputSite,
    address_of,
    counterpart_of,
    edition_of,
    file_at,
)

#: How far the text of an article may be trusted → whether search engines may list it.
LISTED: Final = {
    "original": True,
    "official": True,
    "reviewed": True,
    "machine": False,
    "stub": False,
}
_ARTICLE: Final = re.compile(r"(?P<edition>\w+)/\d{4}/\d{2}/(?P<id>(?!index\.)[^/]+)\.html")


def article_of(file: str) -> tuple[str, str] | None:
    """Return the edition and the id of an article's page; nothing for other pages."""
    match = _ARTICLE.fullmatch(file)
    return (match["edition"], match["id"]) if match else None


def alternates_of(address: str, site: OutputSite) -> Mapping[str, str]:
    """Return the addresses by language that a page at `address` must name, itself included."""
    edition = edition_of(address)
    other = counterpart(edition) if edition else None
    fronts = {each.code: addresses.front(each) for each in LANGUAGES}
    pair = {str(edition): address, str(other): counterpart_of(address, edition)} if edition else {}
    known = {**(pair or fronts), "x-default": pair.get(ORIGINAL.code, addresses.CHOICE)}
    return {code: site.absolute(each) for code, each in known.items()}


def page_language(page: HtmlPage) -> Iterator[Finding]:
    """The page says its language, and it is that of the edition's folder."""
    said = next((tag.attributes.get("lang", "") for tag in page.named("html")), "")
    allowed = [page.edition.code] if page.edition else [each.code for each in LANGUAGES]
    if said not in allowed:
        wanted = " or ".join(f'<html lang="{code}">' for code in allowed)
        yield Finding(None, f'lang="{said}"' if said else "no language", f"expected {wanted}")


def has_counterpart(page: HtmlPage) -> Iterator[Finding]:
    """Each page of an edition has its counterpart at the same address in the other."""
    if page.edition:
        address = counterpart_of(page.address, page.edition)
        if not page.site.has(file_at(address)):
            yield Finding(
                None, "no counterpart in the other edition", f"expected a page at {address}"
            )


def alternates(page: HtmlPage) -> Iterator[Finding]:
    """The page names itself, its counterpart and the original for all others, and they name it.

    Since every page must name the same address in the other edition, two pages that
    pass name each other. One that names none is hidden, or alone, see :func:`alone`.
    """
    if page.file == addresses.NOT_FOUND or (page.edition and not page.alternates):
        return
    expected = alternates_of(page.address, page.site)
    for code, url in expected.items():
        target = page.alternates.get(code)
        if target != url:
            yield Finding(
                None,
                f'hreflang="{code}" leads to {target}' if target else f'no hreflang="{code}"',
                f'expected <link rel="alternate" hreflang="{code}" href="{url}">',
            )
    for code in page.alternates.keys() - expected.keys():
        yield Finding(None, f'hreflang="{code}"', f"expected only {', '.join(expected)}")


def alone(site: OutputSite, facts: PageFacts) -> Iterator[tuple[str, Finding]]:
    """A page that search engines may list names its counterpart, unless that one is hidden."""
    for file in sorted(facts.alone):
        address, edition = address_of(file), edition_of(file)
        other = file_at(counterpart_of(address, edition)) if edition else ""
        if site.has(other) and other not in facts.hidden:
            expected = f"expected hreflang to {other}, which may be listed"
            yield file, Finding(None, "no alternates", expected)


def canonical(page: HtmlPage) -> Iterator[Finding]:
    """A page names itself as the canonical one; only hidden pages need not say."""
    links = page.links("canonical")
    address = page.site.absolute(page.address)
    expected = f'expected <link rel="canonical" href="{address}"> once'
    if not links and not page.hidden:
        yield Finding(None, "no canonical address", expected)
    for tag in links:
        if tag.attributes.get("href") != address or len(links) > 1:
            yield Finding(tag.start, f"canonical address {tag.attributes.get('href')}", expected)


def listed_by_status(page: HtmlPage) -> Iterator[Finding]:
    """An article says its status; what no person has read or was withdrawn is hidden."""
    if not article_of(page.file):
        return
    marked = [tag for tag in page.named("article") if "data-status" in tag.attributes]
    status = marked[0].attributes["data-status"] if marked else ""
    if status not in LISTED:
        expected = f'expected <article data-status="…">, one of {", ".join(LISTED)}'
        yield Finding(None, f'an article of status "{status}"', expected)
        return
    is_listed = LISTED[status] and "data-withdrawn" not in marked[0].attributes
    if is_listed is page.hidden:
        expected = "no noindex" if is_listed else '<meta name="robots" content="noindex">'
        yield Finding(marked[0].start, f"{status} text", f"expected {expected}")


def switch(page: HtmlPage) -> Iterator[Finding]:
    """The page links to its counterpart by a link that says its language, and is in it."""
    if not page.edition:
        return
    other = counterpart(page.edition).code
    href = f"{page.site.path}/{counterpart_of(page.address, page.edition)}"
    tags = [tag for tag in page.named("a") if tag.attributes.get("href") == href]
    if not any(tag.language == tag.attributes.get("hreflang") == other for tag in tags):
        expected = f'expected <a href="{href}" lang="{other}" hreflang="{other}">'
        yield Finding(None, "no switch of language", expected)


def text_language(page: HtmlPage) -> Iterator[Finding]:
    """Text in the other language stands within an element that says so."""
    for run in page.runs:
        language = _language_of(run) if run.language else None
        if language and run.language != language:
            beginning = " ".join(run.text.split()[:6])
            found = f'text in another language under lang="{run.language}": {beginning} …'
            yield Finding(run.start, found, f'expected lang="{language}" around it')


_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH_WORD: Final = re.compile(named_patterns(TRANSLATION)["common_word"])
#: So many words of a language, and such a share of all, are not a name or a title any more.
_ENOUGH: Final = 3
_SHARE: Final = 0.3


def _language_of(run: TextRun) -> str | None:
    """Return the code of the language that a run of text is plainly in; nothing where in doubt.

    Every Azerbaijani sentence has words with ə; every English one has words like "the".
    A sentence of an article may quote English: nobody can mark that in Markdown.
    """
    if SCHWA in run.text:
        return ORIGINAL.code if is_plainly_original(run.text) else None
    if run.in_sentence or run.language == TRANSLATION.code:
        return None
    return TRANSLATION.code if _plainly(run.text, _ENGLISH_WORD) else None


def _plainly(text: str, word: re.Pattern[str]) -> bool:
    count = len(word.findall(text))
    return count >= _ENOUGH and count >= _SHARE * len(_WORD.findall(text))
