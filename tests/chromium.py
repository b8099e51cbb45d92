"""Finds a Chromium for the browser tests, and installs one where there is none.

``python -m tests.chromium`` prints its path; it fails with the remedy, so that the
browser tests are never skipped in silence.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

REMEDY = (
    "no Chromium for the browser tests, and none could be installed; "
    "install one (Debian: apt-get install chromium) or name one: CHROMIUM=/path/to/chromium"
)


def find_chromium() -> str | None:
    """Return the path of a Chromium, or nothing: named, on the path, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # slow to import, seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> None:
    """Install Debian's package where apt can, else Playwright's own build."""
    if shutil.which("apt-get") and (sudo := _as_root()) is not None:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            _run([*sudo, "apt-get", *arguments], environment)
    if find_chromium() is None:
        _run([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _as_root() -> list[str] | None:
    """Return what to put before a command so that it runs as root; None where nothing does."""
    if os.geteuid() == 0:
        return []
    asks_nothing = ["sudo", "--non-interactive"]
    if (
        shutil.which("sudo")
        and subprocess.run([*asks_nothing, "true"], check=False).returncode == 0
    ):
        return asks_nothing
    return None


def _run(command: list[str], environment: dict[str, str]) -> None:
    """Run an installer; its failure shows in what is found afterwards."""
    print("+", " ".join(command), file=sys.stderr)  # noqa: T201 - a command
    subprocess.run(command, env=environment, check=False, stdout=sys.stderr)


def main() -> int:
    """Print the path of a Chromium, installed first where there is none."""
    if find_chromium() is None:
        install_chromium()
    path = find_chromium()
    print(path or REMEDY, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
