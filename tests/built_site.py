"""Builds the tiny archive of tests/site the way everybody does: the command, then Pelican."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
TINY: Final = ROOT / "tests" / "site"

#: Settings that the machine's own environment must not bring into a test.
_SETTINGS: Final = ("SITEURL", "REPOSITORY_URL", "REPOSITORY_BRANCH")


def import_tiny(folder: Path) -> Path:
    """Copy what editors wrote into `folder`, import the sources beside it; return the content."""
    content = folder / "content"
    shutil.copytree(TINY / "content", content)
    run("press", "import", str(TINY / "sources"), "--content", str(content))
    return content


def build(content: Path, output: Path, site_url: str = "") -> Path:
    """Build the site for an address into `output`, with the project's own settings."""
    settings = ("-s", "pelicanconf.py")
    run("pelican", str(content), "-o", str(output), *settings, "--fatal", "warnings", url=site_url)
    return output


def run(module: str, *arguments: str, url: str = "") -> str:
    """Run a command of the environment in the project's folder; return what it printed.

    A command that fails fails the test, with its words.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**environment, "SITEURL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{module} {' '.join(arguments)}:\n{done.stdout}{done.stderr}"
    return done.stdout
