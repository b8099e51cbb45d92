"""The rules that a finished site must keep. A new rule is a function and a line here.

Each rule yields what breaks it. Rules of one page run side by side, in several processes.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from press.site_checks import editions, links, site_rules, structure
from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.html_page import HtmlPage
from press.site_checks.output_folder import OutputSite
from press.site_checks.resources import script, style_sheet
from press.site_checks.xml_files import xml_file

#: What holds for one page.
PageRule = Callable[[HtmlPage], Iterator[Finding]]
#: What holds for one file that is no page; it is given the file's name and text.
FileRule = Callable[[str, str, OutputSite, PageFacts], Iterator[Finding]]
#: What holds for the site as a whole; yields each finding with its file, empty for the folder.
SiteRule = Callable[[OutputSite, PageFacts], Iterator[tuple[str, Finding]]]

#: In the order in which a page's faults are printed.
PAGE_RULES: Final[tuple[PageRule, ...]] = (
    structure.title,
    structure.headline,
    structure.unique_ids,
    structure.described_images,
    editions.page_language,
    editions.has_counterpart,
    editions.alternates,
    editions.canonical,
    editions.listed_by_status,
    editions.switch,
    editions.text_language,
    links.internal_links,
    links.lost_prefix,
    links.own_anchors,
    links.other_hosts,
    links.no_forwarding,
    links.lost_page_links,
    links.metadata,
)
#: By the ending of a file's name.
FILE_RULES: Final[Mapping[str, FileRule]] = {
    ".css": style_sheet,
    ".js": script,
    ".xml": xml_file,
}
#: In the order in which their faults are printed, after those of pages and files.
SITE_RULES: Final[tuple[SiteRule, ...]] = (
    links.far_anchors,
    links.unlinked_pages,
    editions.alone,
    site_rules.size,
    site_rules.one_page_an_article,
    site_rules.robots,
    site_rules.not_found,
)
