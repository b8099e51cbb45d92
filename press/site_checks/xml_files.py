"""Feeds and site maps: well-formed, and every address in them is a page of the site.

They are read as a stream, so a site map of 50,000 addresses costs no memory.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from press.site_checks.editions import alternates_of
from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.output_folder import OutputSite, address_of, edition_of

#: The most that sitemaps.org allows in one file.
MOST_ADDRESSES: Final = 50_000


@dataclass(slots=True)
class Element:
    """An element that has ended."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""


def read_elements(xml: str, take: Callable[[Element], None]) -> None:
    """Hand over each element when it ends; ``ExpatError`` where the XML is not well-formed."""
    open_elements: list[Element] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        open_elements.append(Element(name, attributes, parser.CurrentLineNumber))

    def text(characters: str) -> None:
        open_elements[-1].text += characters

    def end(_: str) -> None:
        take(open_elements.pop())

    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.Parse(xml, True)


@dataclass(slots=True)
class XmlFile:
    """What is known of one file, as its elements come by."""

    file: str
    site: OutputSite
    hidden: Set[str]  #: pages that search engines may not list
    findings: list[Finding] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)  #: of the entry being read
    location: str = ""
    count: int = 0

    def add(self, element: Element, found: str, expected: str) -> None:
        """Record what is wrong with an element."""
        self.findings.append(Finding(None, found, expected, element.line))

    def leads(self, element: Element, url: str) -> None:
        """An address is absolute where the site knows its own, and leads to a file it has."""
        target = self.site.target(url, self.file)
        is_own = target.file is not None and url.startswith(self.site.absolute(""))
        if not is_own or not self.site.has(str(target.file)):
            self.add(element, f"a link to {url}", "expected the address of a page of the site")


def link(xml: XmlFile, element: Element) -> None:
    """An entry's link, or the feed's own: it stays in the edition."""
    url = element.attributes.get("href", "")
    xml.leads(element, url)
    file = xml.site.target(url, xml.file).file
    if file and edition_of(file) is not edition_of(xml.file):
        xml.add(element, f"a link to {url}", "expected a page of the same edition")


def feed(xml: XmlFile, element: Element) -> None:
    """A feed says its language."""
    edition = edition_of(xml.file)
    said = element.attributes.get("xml:lang", "")
    if edition and said != edition.code:
        xml.add(element, f'a feed with xml:lang="{said}"', f'expected xml:lang="{edition}"')


def location(xml: XmlFile, element: Element) -> None:
    """An address of a site map, or of one of its parts."""
    xml.location = element.text.strip()
    xml.leads(element, xml.location)
    target = xml.site.target(xml.location, xml.file)
    if target.file in xml.hidden:
        xml.add(element, f"{xml.location} in the site map", "expected no page that is noindex")


def alternate(xml: XmlFile, element: Element) -> None:
    """The same page in a language."""
    xml.alternates[element.attributes.get("hreflang", "")] = element.attributes.get("href", "")


def entry(xml: XmlFile, element: Element) -> None:
    """An entry of a site map names the languages that its page names."""
    xml.count += 1
    if xml.count == MOST_ADDRESSES + 1:
        xml.add(element, f"more than {MOST_ADDRESSES} addresses", "expected them in several files")
    file = xml.site.target(xml.location, xml.file).file
    expected = alternates_of(address_of(file), xml.site) if file else {}
    if file and xml.alternates and xml.alternates != expected:
        found = f"{xml.location} with hreflang {_named(xml.alternates)}"
        xml.add(element, found, f"expected, as the page has it, {_named(expected)}")
    xml.alternates = {}


def _named(alternates: Mapping[str, str]) -> str:
    return ", ".join(f"{code}={url}" for code, url in sorted(alternates.items())) or "none"


ELEMENT_RULES: Final = {
    "link": link,
    "feed": feed,
    "loc": location,
    "xhtml:link": alternate,
    "url": entry,
}


def xml_file(file: str, text: str, site: OutputSite, facts: PageFacts) -> Iterator[Finding]:
    """A feed or a site map is well-formed, and each of its elements keeps its rule."""
    xml = XmlFile(file, site, facts.hidden)

    def check(element: Element) -> None:
        if rule := ELEMENT_RULES.get(element.name):
            rule(xml, element)

    try:
        read_elements(text, check)
    except expat.ExpatError as error:
        found = f"XML that cannot be read: {expat.ErrorString(error.code)}"
        yield Finding(None, found, "expected well-formed XML", error.lineno)
    yield from xml.findings
