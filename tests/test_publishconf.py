"""The settings for publishing: without a proper address nothing is published."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = Path(__file__).parents[1] / "publishconf.py"


def run_settings(address: str) -> tuple[int, list[str]]:
    """Read the settings with an address in the environment; return status and lines said."""
    done = subprocess.run(
        [sys.executable, SETTINGS],
        env={**os.environ, "SITEURL": address, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr.splitlines()


@pytest.mark.parametrize(
    "address", ["https://example.org", "http://127.0.0.1:8000/", "https://example.org/archive"]
)
def test_an_address_is_taken(address: str) -> None:
    """A host, with a path or a port, is what a site has."""
    assert run_settings(address) == (0, [])


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
def test_another_address_is_refused(address: str) -> None:
    """What is no address of a site ends the build in one line that shows how it looks."""
    status, (line,) = run_settings(address)
    assert status == 1
    assert line.startswith("publishconf.py: ")
    assert line.endswith("for example: SITEURL=https://example.org make publish")
    assert address.rstrip("/") in line
