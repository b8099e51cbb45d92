"""Fetch new articles from the sites that have a table, and import them.

A table, content/sites/HOST.yaml, says where the site lists its articles. The command asks one
page at a time with a pause between two, obeys robots.txt, and asks no host without a table. It
keeps what it got in sources/warc, a file a day, and then does what `press import` does. You can
interrupt it at any time: the next run goes on.

FETCH in pelicanconf.py has the contact that sites are told: a page or a mail address.
"""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from press.commands.argument_types import whole_number
from press.commands.import_sources import import_project
from press.importer.received.manifest import BrokenManifestError
from press.problems import WRONG_USE, Problems
from press.project import Project, ProjectError, shown

NAME: Final = "fetch"
SETTING: Final = "FETCH"
_LIMIT: Final = 1_000
_DELAY: Final = 5.0
_EXAMPLE: Final = f'expected, for example: {SETTING} = {{"contact": "https://github.com/OWNER/REPOSITORY/issues"}}'
_TYPES: Final[Mapping[str, type | tuple[type, ...]]] = {
    "contact": str,
    "limit": int,
    "delay": (int, float),
    "warc": str,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("hosts", nargs="*", metavar="HOST", help="sites to ask (default: all)")
    parser.add_argument(
        "--limit",
        type=whole_number(example=500, least=1),
        metavar="N",
        help=f"ask at most N times a site (default: “limit” in {SETTING}, else {_LIMIT})",
    )
    parser.add_argument(
        "--revisit",
        type=whole_number(example=30, least=1),
        metavar="DAYS",
        help="also look again, once a day, at pages received in the last DAYS days",
    )
    parser.add_argument(
        "--no-import", action="store_true", help="only fetch; press import makes articles later"
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Fetch, import; print the problems and a line for each site."""
    settings = fetch_settings(project)
    if not settings.get("contact"):
        print(f"press: {SETTING} names no contact; {_EXAMPLE}")  # noqa: T201 - to its user
        return WRONG_USE
    problems = Problems()
    try:
        with _alone(project.root / ".cache" / "fetch.lock", problems) as is_alone:
            if is_alone:
                _fetch(arguments, project, settings, problems)
    except BrokenManifestError as error:
        problems.add(shown(error.file), error.line, error.found, error.expected)
    if not arguments.no_import:
        import_project(project, problems)
    problems.print()
    return problems.exit_status


def fetch_settings(project: Project) -> dict[str, Any]:
    """Return what the settings say of fetching. Raises :class:`ProjectError`."""
    settings = project.setting(SETTING) or {}
    if not isinstance(settings, dict):
        raise ProjectError(f"{SETTING} is no mapping; {_EXAMPLE}")
    for name, value in settings.items():
        if name not in _TYPES or not isinstance(value, _TYPES[name]):
            raise ProjectError(f"{SETTING}: {name} is {value!r}; {_EXAMPLE}")
    return settings


def _fetch(
    arguments: argparse.Namespace,
    project: Project,
    settings: Mapping[str, Any],
    problems: Problems,
) -> None:
    from press.importer.fetch.client import Client
    from press.importer.fetch.fetch_run import SiteFetch, fetchable
    from press.importer.sites.site_table import Sites

    content = shown(project.content)
    sites = Sites(content, problems)
    tables = fetchable(sites)
    known = {table.host for table in tables}
    for host in sorted(set(arguments.hosts) - known):
        where = content / "sites" / f"{host}.yaml"
        problems.add(where, 0, "no table with lists, sitemaps or feeds", "expected one")
    if not tables:
        problems.add(content / "sites", 0, "no table with lists, sitemaps or feeds", "expected one")
    for table in tables:
        if arguments.hosts and table.host not in arguments.hosts:
            continue
        client = Client(
            agent=f"press-archive/{version('press-archive')} (+{settings['contact']})",
            knows=lambda url: sites.of(url) is not None,
            most_requests=arguments.limit or settings.get("limit", _LIMIT),
            delay=settings.get("delay", _DELAY) if table.delay is None else table.delay,
        )
        revisit = timedelta(days=arguments.revisit) if arguments.revisit else None
        outcome = SiteFetch(table, sites, shown(project.sources), client, problems).run(revisit)
        client.close()
        print(  # noqa: T201 - a command speaks to its user
            f"{table.host}: requests {outcome.requests}, received {outcome.received}, "
            f"unchanged {outcome.unchanged}, waiting {outcome.waiting}"
        )


@contextmanager
def _alone(file: Path, problems: Problems) -> Iterator[bool]:
    """Say whether no other fetch runs in this project; none begins before this one has ended."""
    import fcntl

    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            problems.add(NAME, 0, "another fetch is running", "expected one at a time")
            yield False
            return
        yield True
