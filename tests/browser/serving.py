"""Serves an output folder on loopback the way GitHub Pages does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

HOST: Final = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Serves the folder below the site's path; anything else is answered by its 404.html."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the parent has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".gz": "application/gzip",
    }

    def __init__(self, *arguments: Any, folder: Path, path: str) -> None:
        self.path_of_site = path
        super().__init__(*arguments, directory=str(folder))

    def translate_path(self, path: str) -> str:
        within = path.startswith(f"{self.path_of_site}/")
        return super().translate_path(path[len(self.path_of_site) :] if within else "/no/such/file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def list_directory(self, path: Any) -> None:
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, *arguments: Any) -> None:
        """Keep the tests' output clean."""


class _Server(ThreadingHTTPServer):
    """A server that takes no offence at a browser that hangs up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def answering(handler: Callable[..., SimpleHTTPRequestHandler]) -> Iterator[str]:
    """Answer on loopback by a handler; give the address, without a last slash."""
    with _Server((HOST, 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


@contextmanager
def serving(folder: Path, path: str = "") -> Iterator[str]:
    """Serve `folder` below `path`; give the site's absolute address, without a last slash.

    The folder may be filled after the address is known: a build needs it.
    """
    handler = partial(_Handler, folder=folder, path=path)
    with answering(handler) as address:
        yield address + path
