"""A server on this machine that speaks LibreTranslate's interface, well or as it is told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Server(ThreadingHTTPServer):
    """Answers from `plan`, one answer a request, and well when that has run out."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a port of the system's choice."""
        super().__init__(("127.0.0.1", 0), Handler)
        #: Status, headers and body of the next answers; a status of 0 is silence.
        self.plan: list[tuple[int, dict[str, str], bytes]] = []
        self.requests: list[dict[str, Any]] = []  #: what `POST /translate` was sent
        self.key = ""  #: what a request has to hold, if anything
        self.quiet = threading.Event()

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self.server_port}"

    def will_say(self, status: int, error: str = "", **headers: str) -> None:
        """Answer the next request in this way; a name's `_` stands for a hyphen."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self.plan.append((status, names, json.dumps({"error": error}).encode()))

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that went away."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """Tell the version, as ``/spec`` does."""
        if self.path == "/spec" and not self.server.plan:
            self._answer(200, {}, json.dumps({"info": {"version": "1.9.6"}}).encode())
        else:
            self._answer(*self.server.plan.pop(0))

    def do_POST(self) -> None:
        """Translate by writing EN before each text."""
        length = int(self.headers["Content-Length"])
        asked = json.loads(self.rfile.read(length))
        self.server.requests.append({**asked, "path": self.path})
        if self.server.plan:
            self._answer(*self.server.plan.pop(0))
        elif self.server.key and asked.get("api_key") != self.server.key:
            self._answer(403, {}, b'{"error": "Invalid API key"}')
        else:
            texts = [f"EN {text}" for text in asked["q"]]
            self._answer(200, {}, json.dumps({"translatedText": texts}).encode())

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        if status == 0:
            self.server.quiet.wait(10)
            return
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def running() -> Iterator[Server]:
    """Run a server as long as the context lasts."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.quiet.set()
        server.shutdown()
        thread.join()
        server.server_close()
