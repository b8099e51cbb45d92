"""What a site's robots.txt allows, as RFC 9309 reads it."""

from typing import Final
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from press.importer.fetch.client import Client, RefusedError

_MISSING: Final = range(400, 500)
_WELL: Final = 200


class Robots:
    """The rules of one site. Where they cannot be read, nothing may be asked for."""

    def __init__(self, client: Client, url: str) -> None:
        """Ask the site of this address for them. May raise ``BusyError``."""
        parts = urlsplit(url)
        self._agent = client.agent
        self._rules: Protego | None = None
        self.problem = ""
        address = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
        try:
            answer = client.get(address)
        except RefusedError as error:
            self.problem = error.found
            return
        if answer.status in _MISSING:
            self._rules = Protego.parse("")
        elif answer.status == _WELL:
            self._rules = Protego.parse(answer.content.decode("utf-8", "replace"))
        else:
            self.problem = f"{address}: status {answer.status}"

    def allows(self, url: str) -> bool:
        """Tell whether an address may be asked for."""
        return self._rules is not None and self._rules.can_fetch(url, self._agent)

    @property
    def delay(self) -> float:
        """The pause between two requests that the site asks for, in seconds."""
        return float(self._rules.crawl_delay(self._agent) or 0) if self._rules else 0.0
