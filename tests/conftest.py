"""What several test files share: the tiny archive, built once a session; the marks of tests."""

import inspect
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from press.problems import DEBUG
from tests.built_site import build, import_tiny
from tests.needs import needs

# A fault of the program ends a test, also in the processes that tests start.
os.environ[DEBUG] = "raise"

#: Only fixtures build here, so what this file imports says nothing of the tests beside it.
BUILDS = {"tiny_content", "tiny_site"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with what it needs; see tests/needs.py."""
    for item in items:
        for mark in {mark for file in _files(item) for mark in needs(file)}:
            item.add_marker(mark)
        if BUILDS & set(getattr(item, "fixturenames", ())):
            item.add_marker("build")


def _files(item: pytest.Item) -> Iterator[Path]:
    """Yield the file of a test and those of its fixtures, of tests/ alone."""
    yield item.path
    fixtures = getattr(item, "_fixtureinfo").name2fixturedefs  # noqa: B009 - pytest's own
    for definition in (definition for several in fixtures.values() for definition in several):
        file = Path(inspect.getfile(inspect.unwrap(definition.func)))
        if file.is_relative_to(Path(__file__).parent) and file != Path(__file__):
            yield file


@pytest.fixture(scope="session")
def tiny_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the content folder of the tiny archive, its sources imported."""
    return import_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny_site(tiny_content: Path) -> Path:
    """Return the output folder of the tiny archive, built as one sees it while working."""
    return build(tiny_content, tiny_content.parent / "output")
