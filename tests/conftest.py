"""What several test files share: the tiny archive, imported and built once a session."""

from pathlib import Path

import pytest

from tests.built_site import build, import_tiny


@pytest.fixture(scope="session")
def tiny_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the content folder of the tiny archive, its sources imported."""
    return import_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny_site(tiny_content: Path) -> Path:
    """Return the output folder of the tiny archive, built as one sees it while working."""
    return build(tiny_content, tiny_content.parent / "output")
