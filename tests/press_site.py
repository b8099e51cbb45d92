"""An invented press site on loopback: lists in pages, three languages, errors, slow and busy."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.press_pages import page

PER_PAGE = 12
ROBOTS = "User-agent: *\nDisallow: /private/\n"


@dataclass
class PressSite:
    """What the site has, and what it was asked."""

    numbers: list[int] = field(default_factory=list)  #: of its articles, the newest last
    answers: dict[str, tuple[int, dict[str, str], str]] = field(default_factory=dict)
    changed: dict[int, str] = field(default_factory=dict)  #: more of a page's text, by number
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    once: dict[str, tuple[int, dict[str, str], str]] = field(default_factory=dict)
    slow: set[str] = field(default_factory=set)
    robots: str = ROBOTS
    beside: str = ""  #: what stands around every article today
    tags: bool = True  #: whether pages have an ETag
    root: str = ""
    released: threading.Event = field(default_factory=threading.Event)
    awaited: int = 0  #: the number of requests at which somebody is told
    reached: threading.Event = field(default_factory=threading.Event)

    @property
    def host(self) -> str:
        """The site's name in the archive."""
        return urlsplit(self.root).netloc.replace(":", "_")

    def table(self, more: str = "") -> str:
        """Return its table."""
        return f"""\
languages: {{az: /az/, en: /en/, ru: /ru/}}
articles: ["/(az|en)/articles/view/[0-9]+$"]
title: [h1.news_heading]
date: [span.label-date]
text: [.news-text-block]
without: [.share]
counterpart: [.languages a]
delay: 0
{more or f"lists: [{self.root}/az/news]{chr(10)}next: [a.next]"}
"""

    def answer(self, path: str) -> tuple[int, dict[str, str], str]:
        """Return status, headers and text for a path."""
        if path in self.once:
            return self.once.pop(path)
        if path in self.answers:
            return self.answers[path]
        if path == "/robots.txt":
            return 200, {"Content-Type": "text/plain"}, self.robots
        parts = path.strip("/").split("/")
        if parts[1:2] == ["news"]:
            return self._list(parts[0], int(parts[2]) if len(parts) > 2 else 1)
        if parts[1:3] == ["articles", "view"] and int(parts[3]) in self.numbers:
            number = int(parts[3])
            more = f"<p>{self.changed[number]}</p>" if number in self.changed else ""
            text = page(number, parts[0], more=more, root=self.root)
            return 200, {}, text.replace("</ul>", f"{self.beside}</ul>")
        return 404, {}, "<p>none"

    def _list(self, language: str, number: int) -> tuple[int, dict[str, str], str]:
        newest = self.numbers[::-1][(number - 1) * PER_PAGE : number * PER_PAGE]
        links = "".join(f'<li><a href="/{language}/articles/view/{n}">x</a>' for n in newest)
        is_last = number * PER_PAGE >= len(self.numbers)
        following = "" if is_last else f'<a class="next" href="/{language}/news/{number + 1}">'
        return 200, {}, f"<html><body><ul>{links}</ul>{following}</body></html>"


@contextmanager
def serving(site: PressSite) -> Iterator[PressSite]:
    """Serve the site until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65_536  # one answer, one packet: else each waits for the other side's consent

        def do_GET(self) -> None:
            """Answer one request."""
            site.asked.append(self.path)
            if len(site.asked) == site.awaited:
                site.reached.set()
            site.agents.add(self.headers["User-Agent"])
            if self.path in site.slow:
                site.released.wait()
                self.close_connection = True
                return
            status, headers, text = site.answer(self.path)
            data = text.encode()
            tag = f'"{sha256(data).hexdigest()[:12]}"'
            if site.tags and status == 200 and self.headers["If-None-Match"] == tag:
                status, data = 304, b""
            self.send_response(status)
            if site.tags and status in {200, 304}:
                self.send_header("ETag", tag)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    site.root = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        site.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
