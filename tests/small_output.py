"""A finished site of one article, written by hand, for tests that break it."""

from collections.abc import Iterable
from pathlib import Path

from press.problems import Problems
from press.site_checks.check_output import check_output

HEAD = """<!DOCTYPE html>
<html lang="{code}">
<head>
<title>{title}</title>
{robots}
<link rel="alternate" hreflang="az" href="{url}/{az}">
<link rel="alternate" hreflang="en" href="{url}/{en}">
<link rel="alternate" hreflang="x-default" href="{url}/{default}">
<link rel="stylesheet" href="{path}/theme/page.css">
<script type="module" src="{path}/theme/page.js"></script>
</head>
<body>
"""
SWITCH = '<nav><a href="{path}/{there}" lang="{other}" hreflang="{other}">{name}</a></nav>\n'
NAMES = {"az": "Azərbaycanca", "en": "English"}
TEXTS = {
    "az": "<p><span id=s1>Prezident Daren Talvik Ornel şəhərində çıxış edib.</span></p>",
    "en": "<p><span id=s1>President Daren Talvik made a speech in the city of Ornel.</span></p>",
}
SITE_MAP = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>{url}/az/2022/06/104.html</loc>
<xhtml:link rel="alternate" hreflang="az" href="{url}/az/2022/06/104.html"/>
<xhtml:link rel="alternate" hreflang="en" href="{url}/en/2022/06/104.html"/>
<xhtml:link rel="alternate" hreflang="x-default" href="{url}/az/2022/06/104.html"/></url>
</urlset>
"""
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{code}"><title>Feed</title>
<link href="{url}/{code}/" rel="alternate"/>
<entry><title>104</title><link href="{url}/{code}/2022/06/104.html"/></entry></feed>
"""
ARTICLE = "2022/06/104.html"


class SmallOutput:
    """A site of two editions with one article, written below `folder` for an address."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.path = "/" + url.split("/", 3)[3] if url.count("/") > 2 else ""
        for code in NAMES:
            link = f'<h1>Velmara</h1><a href="{self.path}/{code}/{ARTICLE}#s1">104</a>'
            self.page(f"{code}/", link)
            self.article(f"{code}/{ARTICLE}")
            self.page(f"{code}/list.html", link.replace("#s1", ""))
            self.write(f"{code}/feed.xml", FEED.format(code=code, url=url))
        self.write("index.html", self.choice())
        self.write("404.html", self.not_found())
        self.write("theme/page.css", "@import 'base.css'; b { background: url(data:image/gif,) }")
        self.write("theme/base.css", "b { color: red }")
        self.write("theme/page.js", 'import { a } from "./other.js";\nfetch(`${root}x.json`);\n')
        self.write("theme/other.js", "export const a = 1; // see https://example.org/\n")
        self.write("sitemap.xml", SITE_MAP.format(url=url))
        self.write("robots.txt", f"User-agent: *\nSitemap: {url}/sitemap.xml\n")

    def article(self, address: str) -> None:
        """Write the article's page at an address."""
        text = TEXTS[address[:2]]
        more = f'<a href="{self.path}/{address[:2]}/list.html">Velmara</a>'
        self.page(
            address, f'<article data-status="original">\n<h1>104</h1>\n{text}\n</article>{more}'
        )

    def front_page(self, code: str, addresses: Iterable[str]) -> None:
        """Write an edition's front page again, with links to these."""
        links = (f'<a href="{self.path}/{address}">Velmara</a>' for address in addresses)
        self.page(f"{code}/", f"<h1>Velmara</h1>{''.join(links)}")

    def page(self, address: str, body: str) -> None:
        """Write a page of an edition; an address that ends in a slash is a folder's index."""
        code, _, rest = address.partition("/")
        other = "en" if code == "az" else "az"
        canonical = f'<link rel="canonical" href="{self.url}/{address}">'
        names = {"code": code, "other": other, "url": self.url, "path": self.path}
        head = HEAD.format(
            title="Velmara",
            robots=canonical,
            az=f"az/{rest}",
            en=f"en/{rest}",
            default=f"az/{rest}",
            **names,
        )
        switch = SWITCH.format(there=f"{other}/{rest}", name=NAMES[other], **names)
        file = address + "index.html" if address.endswith("/") else address
        self.write(file, f"{head}{switch}{body}\n</body>\n</html>\n")

    def choice(self) -> str:
        """Return the page at the root."""
        canonical = f'<link rel="canonical" href="{self.url}/">'
        head = HEAD.format(
            code="az",
            title="V",
            robots=canonical,
            az="az/",
            en="en/",
            default="",
            url=self.url,
            path=self.path,
        )
        links = (
            f'<a lang={c} hreflang={c} href="{self.path}/{c}/">{n}</a>' for c, n in NAMES.items()
        )
        return f"{head}<h1>Velmara</h1>{''.join(links)}</body></html>\n"

    def not_found(self) -> str:
        """Return the page for unknown addresses."""
        link = f'<a href="{self.path}/az/">Velmara</a>'
        head = '<html lang="az"><head><title>404</title><meta name="robots" content="noindex">'
        return f"<!DOCTYPE html>{head}</head><body><h1>404</h1>{link}</body></html>\n"

    def write(self, file: str, text: str) -> None:
        """Write one file."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace what stands once in a file; an asterisk is the whole file, which goes."""
        if old == "*":
            (self.folder / file).unlink()
            return
        text = (self.folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} has {text.count(old)} times {old}"
        self.write(file, text.replace(old, new))

    def problems(self, site_url: str = "", most_megabytes: int = 1000) -> list[str]:
        """Check the site; return the problems as printed, the folder's name cut off."""
        problems = Problems()
        check_output(self.folder, problems, site_url, most_megabytes=most_megabytes)
        return [str(problem).removeprefix(f"{self.folder}/") for problem in problems]
