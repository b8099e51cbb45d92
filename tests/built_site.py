"""Builds the tiny archive of tests/site the way everybody does: the command, then Pelican."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
TINY: Final = ROOT / "tests" / "site"

Done = subprocess.CompletedProcess[str]

#: Settings that the machine's own environment must not bring into a test.
_SETTINGS: Final = ("SITEURL", "REPOSITORY_URL", "REPOSITORY_BRANCH", "BUILD_STATE")


def import_tiny(folder: Path) -> Path:
    """Copy what editors wrote into `folder`, import the sources beside it; return the content."""
    content = folder / "content"
    shutil.copytree(TINY / "content", content)
    done = run("press", "import", str(TINY / "sources"), "--content", str(content))
    assert done.returncode == 0, done.stdout + done.stderr
    return content


def build(content: Path, output: Path, site_url: str = "") -> Path:
    """Build the site for an address into `output`; a build that fails fails the test."""
    done = try_to_build(content, output, site_url)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def try_to_build(content: Path, output: Path, site_url: str = "") -> Done:
    """Build with the project's own settings; return the exit status and what was said.

    What the build keeps for the next one lies beside its output, not in the project.
    """
    options = ("-o", str(output), "-s", "pelicanconf.py", "--fatal", "warnings")
    settings = {"SITEURL": site_url, "BUILD_STATE": f"{output}-state"}
    return run("pelican", str(content), *options, **settings)


def run(module: str, *arguments: str, **settings: str) -> Done:
    """Run a command of the environment in the project's folder, under some settings alone."""
    environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**environment, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
