"""The archive's clock is that of the time zone in the settings."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from press.cli import main
from press.languages import ORIGINAL, TRANSLATION
from press.pages.moments import date_view
from press.project import Project, ProjectError, archive_zone, named_zone, set_archive_zone
from tests.small_import import source

LONDON = ZoneInfo("Europe/London")


@pytest.fixture(autouse=True)
def _same_clock_afterwards() -> Iterator[None]:
    before = archive_zone()
    yield
    set_archive_zone(before)


def _imported(folder: Path, date: str) -> Path:
    """Import an article of this date into an archive in London; return its content folder."""
    settings = 'OWN_HOST = "president.az"\nTIMEZONE = "Europe/London"\n'
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    (folder / "sources").mkdir()
    (folder / "sources/a.txt").write_text(source(date=date), encoding="utf-8")
    arguments = [str(folder / "sources"), "--content", str(folder / "content")]
    assert main(["import", *arguments, "--root", str(folder)]) == 0
    return folder / "content"


def test_a_command_reads_dates_by_the_clock_of_the_settings(tmp_path: Path) -> None:
    """A received date is the zone's, with the offset that it had."""
    file = _imported(tmp_path, "iyul 01,2023 00:30") / "az/2023/07/59065.md"
    assert "date: 2023-07-01T00:30:00+01:00\n" in file.read_text(encoding="utf-8")


def test_an_offset_is_brought_to_the_clock_of_the_archive(tmp_path: Path) -> None:
    """A date with another offset lies in the month that the archive's clock shows."""
    assert (_imported(tmp_path, "2023-03-01T02:00+04:00") / "az/2023/02/59065.md").is_file()


def test_no_zone_is_utc_as_in_pelican(tmp_path: Path) -> None:
    """Where nothing is set, the commands and the build have the same clock."""
    (tmp_path / "pelicanconf.py").write_text("", encoding="utf-8")
    assert Project(tmp_path).time_zone == ZoneInfo("UTC")


@pytest.mark.parametrize("zone", ['"Baku"', '"../Baku"', '""', "4"])
def test_a_wrong_zone_is_said(tmp_path: Path, zone: str) -> None:
    """A name that is no time zone's is quoted, with a right one."""
    (tmp_path / "pelicanconf.py").write_text(f"TIMEZONE = {zone}", encoding="utf-8")
    with pytest.raises(ProjectError, match="is no time zone; expected a name such"):
        _ = Project(tmp_path).time_zone


def test_readers_see_the_name_of_the_zone() -> None:
    """The zone has the name that CLDR gives it, the same in summer and winter."""
    for month in (1, 7):
        moment = datetime(2014, month, 1, tzinfo=named_zone("Asia/Baku"))
        assert date_view(moment, TRANSLATION).zone == "Azerbaijan Time"
        assert date_view(moment, ORIGINAL).zone == "Azərbaycan Vaxtı"
    assert date_view(datetime(2023, 1, 1, tzinfo=LONDON), TRANSLATION).zone == "United Kingdom Time"
