"""What changes when the archive is published: it must know its absolute address."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - the way Pelican's users know

if not SITEURL:  # noqa: F405
    sys.exit(
        "publishconf.py: no SITEURL in the environment; expected the site's address, "
        "for example: SITEURL=https://example.org make publish"
    )
if not re.fullmatch(r"https?://[\w.-]+(:\d+)?(/[^\s?#\"'=`<>]*)?", SITEURL):  # noqa: F405
    sys.exit(
        f"publishconf.py: SITEURL is “{SITEURL}”; expected http:// or https://, a host and perhaps "  # noqa: F405
        "a path, for example: SITEURL=https://example.org make publish"
    )
