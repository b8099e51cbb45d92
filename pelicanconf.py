"""The archive as seen while working on it. `publishconf.py` says what changes when published."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent  # also tells the plugins where node_modules/ lies
sys.path.insert(0, str(ROOT))  # so that plugins/ is found from any folder

from plugins.linear_pelican import LinearPelican  # noqa: E402 - needs the path above
from press.site.templating import jinja_options  # noqa: E402

# The build: five verbs, in this order.
PELICAN_CLASS = LinearPelican
PLUGINS = [
    "plugins.read_markdown",
    "plugins.pair_editions",
    "plugins.tag_entities",
    "plugins.render_editions",
    "plugins.index_search",
]

# What the site is called, and whose texts these are.
SITENAMES = {"az": "Prezidentin mətbuat arxivi", "en": "Presidential Press Archive"}
SITENAME = SITENAMES["az"]
TAGLINES = {
    "az": "president.az saytında dərc olunmuş xəbərlərin qeyri-rəsmi arxivi",
    "en": "An unofficial archive of the news published on president.az",
}
SOURCE_NAMES = {
    "az": "Azərbaycan Respublikası Prezidentinin rəsmi internet səhifəsi",
    "en": "official website of the President of the Republic of Azerbaijan",
}
SOURCE_URL = "https://president.az/"
#: Ids of articles from this host stand alone; ids from others carry the host's name.
OWN_HOST = "president.az"

# Where editors work; empty hides the edit links.
REPOSITORY_URL = os.environ.get("REPOSITORY_URL", "")
REPOSITORY_BRANCH = os.environ.get("REPOSITORY_BRANCH", "main")

# Absolute address of the site, with the path of a project site and no slash at its end.
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
TIMEZONE = "Asia/Baku"
DEFAULT_LANG = "az"

# Which English pages hold the Azerbaijani of each sentence as well, to be read side by side even
# without scripts. It doubles their text; on the other pages a script fetches it when asked to.
ORIGINAL_BESIDE = ["official", "reviewed"]

# What `press translate` translates with; `press translate --help` has the choices. For example:
# TRANSLATION = {"engine": "firefox", "model": "models/az-en"}
TRANSLATION: dict[str, str] = {}

# How `press fetch` asks sites. Without a contact, which every site is told, it asks none. "warc"
# says who holds the pages: "git", or "release" where git holds their hashes alone. For example:
# FETCH = {"contact": "https://github.com/OWNER/REPOSITORY/issues", "limit": 500, "warc": "git"}
FETCH: dict[str, str | int | float] = {}

# Folders.
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "themes" / "press")
STATIC_PATHS: list[str] = []
DELETE_OUTPUT_DIRECTORY = True

# Each edition has one feed of its own, written with its pages.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

# How it is built.
JINJA_ENVIRONMENT = jinja_options()
PROCESSES = os.cpu_count() or 1
# What a build keeps for the next one, so that only what has changed is made again; empty: nothing
# is kept. With FULL=1 in the environment all is made anew.
BUILD_STATE = os.environ.get("BUILD_STATE", str(ROOT / ".cache" / "build"))
FULL_BUILD = bool(os.environ.get("FULL"))
PROBLEMS_ARE_FATAL = True
# Our own reader reads the Markdown; Pelican's others would only warn.
READERS = {"rst": None, "html": None, "md": None}
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
