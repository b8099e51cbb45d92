"""What changes when the archive is published: it must know its absolute address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - the way Pelican's users know

if not SITEURL:  # noqa: F405
    sys.exit(
        "publishconf.py: no SITEURL in the environment; expected the site's address, "
        "for example: SITEURL=https://example.org make publish"
    )
