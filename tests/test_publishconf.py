"""The settings for publishing: without a proper address nothing is published."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SETTINGS = Path(__file__).parents[1] / "publishconf.py"


@pytest.fixture(name="read_settings")
def _read_settings(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Return what reads the settings as Pelican does, with an address in the environment."""

    def read(address: str) -> str:
        monkeypatch.setenv("SITEURL", address)
        monkeypatch.delitem(sys.modules, "pelicanconf", raising=False)
        monkeypatch.setattr(sys, "path", [*sys.path])
        settings: str = runpy.run_path(str(SETTINGS))["SITEURL"]
        return settings

    return read


@pytest.mark.parametrize(
    "address", ["https://example.org", "http://127.0.0.1:8000/", "https://example.org/archive"]
)
def test_an_address_is_taken(read_settings: Callable[[str], str], address: str) -> None:
    """A host, with a path or a port, is what a site has."""
    assert read_settings(address) == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "ftp://example.org",
        "https://",
        "https:///archive",
        "/archive",
        "https://example.org/?a",
        "https://example.org/a b",
        "https://example.org:archive",
    ],
)
def test_another_address_is_refused(read_settings: Callable[[str], str], address: str) -> None:
    """What is no address of a site ends the build in one line that shows how it looks."""
    with pytest.raises(SystemExit) as ended:  # with a text, hence with status 1
        read_settings(address)
    (line,) = str(ended.value.code).splitlines()
    assert line.startswith("publishconf.py: ")
    assert line.endswith("for example: SITEURL=https://example.org make publish")
    assert address.rstrip("/") in line
