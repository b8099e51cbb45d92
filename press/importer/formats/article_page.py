"""The article of a page in HTML: by the table of its site, else by trafilatura.

Loading this loads lxml, which takes a while: importers do so when they read a page.
"""

from press.importer.formats.page import PageError, own_address, parse_page, plain_address
from press.importer.formats.pages_of_sites import Report, read_by_table
from press.importer.formats.pages_without_table import read_without_table
from press.importer.sites.site_table import Sites
from press.importer.source_article import SourceArticle


def read_page(
    data: bytes, sites: Sites, report: Report, *, url: str = "", charset: str = ""
) -> SourceArticle | None:
    """Return the article of a page; ``None``, reported, where there is none.

    `url` and `charset` are what its server says; a saved page says its address itself.
    """
    try:
        root = parse_page(data, charset)
    except PageError as error:
        report(0, str(error), "expected a page in HTML")
        return None
    address = plain_address(url) if url else own_address(data, root)
    if not address:
        expected = "expected <link rel=canonical>, og:url or the comment that browsers save"
        report(0, "a page that does not say its address", expected)
        return None
    table = sites.of(address)
    if table and table.text:
        article = read_by_table(root, address, table, report)
    else:
        article = read_without_table(data, root, address, report)
    return article
