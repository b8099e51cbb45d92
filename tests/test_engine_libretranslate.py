"""LibreTranslate's HTTP interface, spoken with a real server on this machine."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.request import Request

import pytest

from press.translation.engines import libretranslate
from press.translation.engines.engine import EngineError
from press.translation.engines.libretranslate import PAUSES, LibreTranslateEngine
from tests.libretranslate_server import Server, running

RETRIES = [*PAUSES]


@pytest.fixture
def server() -> Iterator[Server]:
    """Return a running server."""
    with running() as server:
        yield server


class Client:
    """An engine that never really sleeps."""

    def __init__(self, url: str, key: str = "", timeout: float = 5) -> None:
        self.slept: list[float] = []
        self._url = url
        self.engine = LibreTranslateEngine(url, key=key, timeout=timeout, sleep=self.slept.append)

    def translate(self, *sentences: str) -> list[str]:
        """Return their translations."""
        return self.engine.translate(sentences)

    def failure(self) -> str:
        """Return what is said, in one line, when a sentence is not translated."""
        with pytest.raises(EngineError) as caught:
            self.translate("Salam.")
        (said,) = str(caught.value).splitlines()
        return said.replace(self._url, "URL")


def test_one_request_for_a_batch(server: Server) -> None:
    """All sentences go in one request, in its body, one line each, as plain text."""
    assert Client(server.url + "/").translate("Salam.", "Necə\nsən?") == [
        "EN Salam.",
        "EN Necə sən?",
    ]
    assert server.requests == [
        {
            "path": "/translate",
            "q": ["Salam.", "Necə sən?"],
            "source": "az",
            "target": "en",
            "format": "text",
        }
    ]
    assert Client(server.url).translate() == []


def test_version(server: Server) -> None:
    """The version is the server's own, unless one is given."""
    assert Client(server.url).engine.version == "1.9.6"
    assert LibreTranslateEngine(server.url, version="argos 1.9").version == "argos 1.9"
    server.plan.append((200, {}, b"{}"))
    with pytest.raises(
        EngineError, match='/spec answers something else; expected its version, or "v'
    ):
        _ = Client(server.url).engine.version


def test_key(server: Server) -> None:
    """The key goes with each request; without the right one the remedy is named, and no key."""
    server.key = "secret"
    assert Client(server.url, key="secret").translate("Salam.") == ["EN Salam."]
    assert Client(server.url, key="wrong").failure() == (
        "URL refuses the key: Invalid API key; "
        "expected a key that it knows in the environment's LIBRETRANSLATE_API_KEY"
    )


def test_too_many_requests(server: Server) -> None:
    """After a 429 the next try waits as long as the server asks, else a growing while."""
    client = Client(server.url)
    server.will_say(429, "Slowdown", Retry_After="7")
    server.will_say(429, "Slowdown")
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    server.will_say(429, "Slowdown", Retry_After=later)
    server.will_say(429, "Slowdown", Retry_After="soon")
    assert client.translate("Salam.") == ["EN Salam."]
    assert client.slept[:2] == [7, PAUSES[1]]
    assert 97 <= client.slept[2] <= 100
    assert client.slept[3:] == [PAUSES[3]]


def test_a_day_is_too_long(server: Server) -> None:
    """A server that wants to be left alone for long ends the run at once, what is done kept."""
    server.will_say(429, "Daily limit", Retry_After="86400")
    client = Client(server.url)
    assert client.failure() == (
        "URL refuses with status 429: Daily limit; expected fewer requests: run the command again "
        "later; what has been translated is kept"
    )
    assert client.slept == []


def test_too_many_for_ever(server: Server) -> None:
    """In the end it is given up."""
    for _ in range(10):
        server.will_say(429, "Slowdown")
    client = Client(server.url)
    assert client.failure().startswith("URL refuses with status 429: Slowdown; expected fewer")
    assert client.slept == RETRIES


@pytest.mark.parametrize("status", [500, 502, 503])
def test_passing_faults(server: Server, status: int) -> None:
    """A fault of the server's own is waited out."""
    server.plan.append((status, {}, b"<html>Bad gateway</html>"))
    client = Client(server.url)
    assert client.translate("Salam.") == ["EN Salam."]
    assert client.slept == [PAUSES[0]]


def test_refusal(server: Server) -> None:
    """A request that will never be accepted is not repeated; the server's reason is told."""
    server.will_say(400, "Invalid request: request (64) exceeds text limit (50)")
    client = Client(server.url)
    assert client.failure().startswith(
        "URL refuses with status 400: Invalid request: request (64) exceeds text limit (50); "
        "expected a request it accepts: smaller batches (--batch), both languages"
    )
    assert client.slept == []
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<html>", "expected JSON, as LibreTranslate answers"),
        (b'{"translatedText": "EN"}', "expected 1 texts in “translatedText”"),
        (b'{"translatedText": ["a", "b"]}', "expected 1 texts in “translatedText”"),
        (b"[]", "expected 1 texts in “translatedText”"),
        (b'{"translatedText": [null]}', "expected 1 texts in “translatedText”"),
        (b'{"translatedText": [7]}', "expected 1 texts in “translatedText”"),
        (b'{"translatedText": [["EN"]]}', "expected 1 texts in “translatedText”"),
        (b'{"translatedText": {"0": "EN"}}', "expected 1 texts in “translatedText”"),
        (b'{"translatedText": [NaN]}', "expected JSON, as LibreTranslate answers"),
    ],
)
def test_strange_answers(server: Server, body: bytes, expected: str) -> None:
    """An answer that is none, or has another length, is never taken for translations."""
    server.plan.append((200, {}, body))
    assert Client(server.url).failure() == f"URL/translate answers something else; {expected}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(server: Server, status: int) -> None:
    """What was asked of one server is answered by no other, and never by another method."""
    server.plan.append((status, {"Location": f"{server.url}/elsewhere"}, b""))
    client = Client(server.url)
    assert client.failure().startswith(f"URL refuses with status {status}: ")
    assert len(server.requests) == 1


def test_an_endless_answer(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer larger than any translation is given up, not stored."""
    monkeypatch.setattr(libretranslate, "LARGEST_ANSWER", 1000)
    server.plan.append((200, {}, b" " * 200_000))
    assert Client(server.url).failure().startswith("URL answers with more than 1,000 bytes; ")


def test_an_answer_that_drips(server: Server) -> None:
    """An answer that as a whole takes longer than the time given is asked for again."""
    times = iter([0.0, 8.0])
    slept: list[float] = []
    engine = LibreTranslateEngine(
        server.url, timeout=7, sleep=slept.append, clock=lambda: next(times, 0.0)
    )
    assert engine.translate(["Salam."]) == ["EN Salam."]
    assert slept == [PAUSES[0]]


def test_one_line_a_translation(server: Server) -> None:
    """A line break in an answer becomes a blank."""
    server.plan.append((200, {}, json.dumps({"translatedText": [" a\n\n b "]}).encode()))
    assert Client(server.url).translate("Salam.") == ["a b"]


def test_silence(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that accepts and does not answer in the time given is asked again."""
    server.will_say(0)
    given: list[float] = []
    send = libretranslate.urlopen

    def first_impatient(request: Request, timeout: float) -> object:
        given.append(timeout)
        return send(request, timeout=0.05 if len(given) == 1 else 60)

    monkeypatch.setattr(libretranslate, "urlopen", first_impatient)
    client = Client(server.url, timeout=7)
    assert client.translate("Salam.") == ["EN Salam."]
    assert client.slept == [PAUSES[0]]
    assert given == [7, 7]


def test_dead_server() -> None:
    """A server that is not there is tried for half a minute, then named with the remedy."""
    with running() as server:
        url = server.url
    client = Client(url)
    said = client.failure()
    assert said.startswith("URL does not answer: [Errno ")
    assert "Connection refused; expected a LibreTranslate server with both languages at" in said
    assert said.endswith(
        "what has been translated is kept, so run the command again once it answers"
    )
    assert client.slept == RETRIES


@pytest.mark.parametrize("url", ["", "localhost:5000", "file:///etc/passwd", "https://"])
def test_addresses(url: str) -> None:
    """Only a whole address of a server is one."""
    with pytest.raises(
        EngineError, match=f"^“{url}” as the address of LibreTranslate; expected, f"
    ):
        LibreTranslateEngine(url)
