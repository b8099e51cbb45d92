"""LibreTranslate's HTTP interface: ``POST /translate`` with a list of texts.

The server's own names of its faults are in the field ``error`` of what it answers. 429
is «later», 403 a wrong key, 400 a request or a missing key it will never accept.
"""

import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from http.client import HTTPException, HTTPResponse
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from press.content.limits import LARGEST_ANSWER
from press.languages import ORIGINAL, TRANSLATION
from press.translation.engines.engine import Engine, EngineError, one_line
from press.translation.engines.engine_type import EngineSetting, EngineSettings, EngineType

#: The environment's name for the key; settings are public, keys are not.
KEY: Final = "LIBRETRANSLATE_API_KEY"

#: Seconds to wait after each failure; with the last one the server is given up.
PAUSES: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
#: The longest a server may ask one to wait, in seconds.
LONGEST_PAUSE: Final = 600.0

_TOO_MANY: Final = 429
_FORBIDDEN: Final = {401, 403}
_SERVER_FAULT: Final = 500
_PART: Final = 1 << 16


class _NoRedirects(HTTPRedirectHandler):
    """Leaves a redirect an error: behind one, a text would be asked of somebody else, or lost."""

    def redirect_request(self, *_: object) -> None:
        """Follow none."""


_OPENER: Final = build_opener(_NoRedirects)


def urlopen(request: Request, timeout: float) -> HTTPResponse:
    """Send a request to the very address it names."""
    response: HTTPResponse = _OPENER.open(request, timeout=timeout)
    return response


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


class LibreTranslateEngine:
    """Translates by a server at `url`, such as ``http://127.0.0.1:5000``."""

    name: str = "LibreTranslate"

    def __init__(
        self,
        url: str,
        *,
        key: str = "",
        version: str = "",
        batch_size: int = 32,
        timeout: float = 120.0,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is asked yet. `timeout` is how many seconds an answer may take."""
        if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).netloc:
            raise EngineError(f"“{url}” as the address of LibreTranslate", _EXPECTED_URL)
        self.batch_size = batch_size
        self._url = url.rstrip("/")
        self._key = key
        self._version = version
        self._timeout = timeout
        self._sleep = sleep
        self._clock = clock

    @cached_property
    def version(self) -> str:
        """The version given, else the server's own."""
        if self._version:
            return self._version
        match self._asked("/spec"):
            case {"info": {"version": str(version)}}:
                return one_line(version)
        raise self._strange("/spec", 'expected its version, or "version" in TRANSLATION')

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Ask for all of them at once."""
        if not sentences:
            return []
        asked = {
            "q": [one_line(sentence) for sentence in sentences],
            "source": str(ORIGINAL),
            "target": str(TRANSLATION),
            "format": "text",
        }
        match self._asked("/translate", {**asked, "api_key": self._key} if self._key else asked):
            case {"translatedText": [*texts]} if len(texts) == len(sentences):
                if all(isinstance(text, str) for text in texts):
                    return [one_line(text) for text in texts]
        raise self._strange("/translate", f"expected {len(sentences)} texts in “translatedText”")

    def close(self) -> None:
        """Nothing stays open between two requests."""

    def _asked(self, path: str, content: object = None) -> Any:
        """Return what the server answers, asked again as long as there is hope."""
        data = None if content is None else json.dumps(content).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        request = Request(self._url + path, data, headers)
        for pause in (*PAUSES, None):
            try:
                with urlopen(request, timeout=self._timeout) as response:
                    return json.loads(self._whole(response), parse_constant=_no_number)
            except HTTPError as error:
                wait = self._wait(error, pause)
            except (OSError, HTTPException) as error:
                if pause is None:
                    reason = getattr(error, "reason", None) or str(error) or type(error).__name__
                    problem = one_line(f"{self._url} does not answer: {reason}")
                    raise EngineError(problem, _EXPECTED_SERVER) from None
                wait = pause
            except ValueError:
                raise self._strange(path, "expected JSON, as LibreTranslate answers") from None
            self._sleep(wait)
        raise AssertionError("the last pause is None, and ends the loop")

    def _whole(self, response: HTTPResponse) -> bytes:
        """Return an answer that is neither endless nor slower as a whole than one may be."""
        began, parts, size = self._clock(), [], 0
        while part := response.read1(_PART):
            parts.append(part)
            size += len(part)
            if size > LARGEST_ANSWER:
                found = f"{self._url} answers with more than {LARGEST_ANSWER:,} bytes"
                raise EngineError(found, _EXPECTED_SERVER)
            if self._clock() - began > self._timeout:
                raise TimeoutError(f"its answer takes longer than {self._timeout:g} s")
        return b"".join(parts)

    def _wait(self, error: HTTPError, pause: float | None) -> float:
        """Return how long to wait after a refusal; raise where waiting is no use."""
        with error:
            said = _reason(error)
        if error.code in _FORBIDDEN:
            raise EngineError(f"{self._url} refuses the key: {said}", _EXPECTED_KEY)
        wait = _retry_after(error) if error.code == _TOO_MANY else None
        later = error.code == _TOO_MANY or error.code >= _SERVER_FAULT
        if not later or pause is None or (wait or 0) > LONGEST_PAUSE:
            found = f"{self._url} refuses with status {error.code}: {said}"
            raise EngineError(found, _REMEDIES.get(error.code, _EXPECTED_SERVER))
        return pause if wait is None else wait

    def _strange(self, path: str, expected: str) -> EngineError:
        return EngineError(f"{self._url}{path} answers something else", expected)


_EXPECTED_URL: Final = 'expected, for example: "url": "http://127.0.0.1:5000" in TRANSLATION'
_EXPECTED_KEY: Final = f"expected a key that it knows in the environment's {KEY}"
_EXPECTED_SERVER: Final = (
    'expected a LibreTranslate server with both languages at the "url" of TRANSLATION; '
    "what has been translated is kept, so run the command again once it answers"
)
_REMEDIES: Final = {
    400: "expected a request it accepts: smaller batches (--batch), both languages on the server, "
    f"or a key in the environment's {KEY}, whichever its message says",
    **dict.fromkeys((301, 302, 303, 307, 308), _EXPECTED_URL),
    429: "expected fewer requests: run the command again later; what has been translated is kept",
}


def _reason(error: HTTPError) -> str:
    """Return what the server says of its refusal."""
    try:
        match json.loads(error.read(10_000)):
            case {"error": str(said)}:
                return one_line(said)
    except (ValueError, OSError, HTTPException):
        pass
    return error.reason


def _retry_after(error: HTTPError) -> float | None:
    """Return the seconds that the server asks for, as a number or as a date."""
    text = error.headers.get("Retry-After", "")
    if text.strip().isdecimal():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    now = datetime.now(UTC if moment.tzinfo else None)
    return max(0.0, (moment - now).total_seconds())


def libretranslate_engine(settings: EngineSettings) -> Engine:
    """Return the engine of a server."""
    return LibreTranslateEngine(
        settings.text("url"),
        key=settings.secret,
        version=settings.version,
        batch_size=settings.batch or 32,
        timeout=settings.timeout or 120,
    )


LIBRETRANSLATE: Final = EngineType(
    name="libretranslate",
    help=f"A LibreTranslate server. Its key is read from the environment, {KEY}.",
    example="--engine libretranslate --url http://127.0.0.1:5000",
    make=libretranslate_engine,
    settings=(EngineSetting("url", "the address of a LibreTranslate server"),),
    secret=KEY,
)
