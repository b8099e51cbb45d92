"""The interface in both languages: words, dates, numbers."""

import re
from datetime import date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po
from jinja2 import Environment

from press.language.interface import (
    STATUS_LABELS,
    THEME,
    TRANSLATIONS,
    date_text,
    gettext,
    month_name,
    month_text,
    ngettext,
    number_text,
    status_text,
)
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.moments import date_view, day_view
from press.pages.search_words import search_words
from press.site.templating import jinja_options
from tests.cases_table import read_cases
from tests.sample_views import edition

ROOT = THEME.parents[1]
CATALOG = TRANSLATIONS / "az" / "LC_MESSAGES" / "press.po"
DATES = read_cases("interface-dates.tsv")
#: What must stay as it is in every translation: places for values, and marks of HTML.
FIXED = re.compile(r"%\(\w+\)s|\{\w+\}|</?\w[^>]*>")


def catalog(path: str) -> Catalog:
    """Read a catalog of the theme; a line that cannot be read is an error."""
    with (TRANSLATIONS / path).open("rb") as source:
        return read_po(source, abort_invalid=True)


def message_ids(words: Catalog) -> set[str]:
    """Return the English of every message, plurals by their singular."""
    return {_english(message.id) for message in words if message.id}


def _english(message: object) -> str:
    return str(message[0] if isinstance(message, tuple | list) else message)


@cache
def extracted() -> frozenset[str]:
    """Collect the interface's texts from templates and code, as babel.cfg says."""
    with (TRANSLATIONS / "babel.cfg").open() as source:
        methods, options = parse_mapping_cfg(source)  # type: ignore[no-untyped-call] # Babel's
    found = extract_from_dir(
        ROOT, methods, options, keywords=parse_keywords(_keywords()), directory_filter=_is_ours
    )
    return frozenset(_english(message) for _, _, message, _, _ in found)


def _is_ours(folder: object) -> bool:
    """Keep out of the folders that may hold a hundred thousand files."""
    return Path(str(folder)).relative_to(ROOT).parts[0] in ("press", "themes")


def _keywords() -> list[str]:
    """Return the keywords that `make messages` collects by."""
    return re.findall(r"-k (\S+)", (ROOT / "Makefile").read_text())


def test_every_text_of_templates_and_code_is_in_the_template_catalog() -> None:
    """press.pot holds the texts that templates and code use, and no others."""
    assert message_ids(catalog("press.pot")) == extracted()
    assert len(extracted()) > 40


def test_every_text_is_translated() -> None:
    """The Azerbaijani catalog has every text, translated and sure, and no obsolete one."""
    words = catalog("az/LC_MESSAGES/press.po")
    assert message_ids(words) == extracted()
    assert [m.id for m in words if m.id and (m.fuzzy or not all(_forms(m.string)))] == []
    assert not words.obsolete


def _forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (str(text),)


def test_translations_keep_values_and_marks() -> None:
    """A translation has the same places for values and the same HTML as the English."""
    for message in catalog("az/LC_MESSAGES/press.po"):
        for form in _forms(message.string) if message.id else ():
            assert sorted(FIXED.findall(form)) == sorted(FIXED.findall(_english(message.id)))


def test_azerbaijani_words_have_no_look_alike_letters() -> None:
    """The catalog is written in Latin letters alone: Cyrillic ә would be found by no search."""
    text = CATALOG.read_text(encoding="utf-8")
    assert not re.search("[\u0400-\u04ff\u01dd\u018e]", text)


def test_words_are_in_the_language_asked_for() -> None:
    """English is the message itself, Azerbaijani comes from the catalog."""
    assert gettext(TRANSLATION, "Years") == "Years"
    assert gettext(ORIGINAL, "Years") == "İllər"


def test_a_number_chooses_the_form() -> None:
    """English tells one from many; an Azerbaijani noun after a number stays as it is."""
    forms = ("%(total)s article", "%(total)s articles")
    assert [ngettext(TRANSLATION, *forms, n) for n in (1, 2, 21)] == [forms[0], forms[1], forms[1]]
    assert {ngettext(ORIGINAL, *forms, n) for n in (0, 1, 2, 21)} == {"%(total)s xəbər"}


@pytest.mark.parametrize("row", DATES, ids=[row["date"] for row in DATES])
def test_dates_read_as_people_write_them(row: dict[str, str]) -> None:
    """Dates and headings of months are as the table has them, in both languages."""
    day = date.fromisoformat(row["date"])
    for language in LANGUAGES:
        assert date_text(day, language) == row[language.code]
        assert month_text(day.year, day.month, language) == row[f"{language} heading"]


def test_a_month_alone_is_written_as_within_a_sentence() -> None:
    """In a list of months Azerbaijani names stand small, English ones with a capital."""
    assert [month_name(month, ORIGINAL) for month in (6, 7)] == ["iyun", "iyul"]
    assert month_name(6, TRANSLATION) == "June"


def test_the_search_script_is_told_the_months() -> None:
    """Few browsers know Azerbaijani: the search page brings months and separator itself."""
    words: Any = search_words(ORIGINAL)
    assert words["months"][2:7] == ["mart", "aprel", "may", "iyun", "iyul"]
    assert (words["thousands"], words["kinds"]["visit"]) == (
        "\N{NO-BREAK SPACE}",
        "Səfər və ziyarət",
    )


def test_a_moment_is_shown_in_its_own_zone() -> None:
    """The clock of a moment is that of its zone, the ISO form keeps the offset."""
    moment = datetime(2014, 7, 1, 0, 5, tzinfo=ZoneInfo("Asia/Baku"))
    view = date_view(moment, ORIGINAL)
    assert (view.iso, view.text, view.time) == ("2014-07-01T00:05:00+05:00", "1 iyul 2014", "00:05")


def test_a_day_without_a_time_shows_none() -> None:
    """A day has no clock; no day gives nothing."""
    view = day_view(date(2023, 3, 1), TRANSLATION)
    assert view is not None
    assert (view.iso, view.text, view.time) == ("2023-03-01", "1 March 2023", "")
    assert day_view(None, TRANSLATION) is None


def test_numbers_have_the_separators_of_the_language() -> None:
    """Thousands are parted by a point in Azerbaijani, by a comma in English."""
    assert [number_text(75012, language) for language in LANGUAGES] == [
        "75\N{NO-BREAK SPACE}012",
        "75,012",
    ]
    assert number_text(1.5, ORIGINAL) == "1,5"


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_every_status_but_the_originals_has_words(language: Language) -> None:
    """Lists and feeds can name every status; of an original nothing need be said."""
    labels = [status_text(status, language) for status in STATUS_LABELS]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert status_text("original", language) == ""


def render(source: str, language: Language, **values: object) -> str:
    """Render a template's text in the language of an edition."""
    template = Environment(**jinja_options()).from_string(source)
    return template.render(edition=edition(language), **values)


def test_templates_speak_the_language_of_the_edition() -> None:
    """One environment serves both editions: the page's edition chooses the words."""
    source = "{{ _('Years') }} {{ 1200|number }} {{ 'machine'|status }}"
    assert render(source, TRANSLATION) == "Years 1,200 Machine translation, not reviewed"
    assert render(source, ORIGINAL) == "İllər 1\N{NO-BREAK SPACE}200 Maşın tərcüməsi, yoxlanılmayıb"


def test_templates_can_speak_the_other_language() -> None:
    """`gettext_in` speaks a named language whatever the page's is."""
    assert render("{{ gettext_in(ORIGINAL, 'Years') }}", TRANSLATION) == "İllər"


def test_values_are_escaped() -> None:
    """A value is text, never HTML, whether it stands alone or within a sentence."""
    sentence = "{% trans total=bad, count=bad %}{{ count }} of {{ total }}{% endtrans %}"
    for source in ("{{ bad }}", sentence):
        for language in LANGUAGES:
            assert "<" not in render(source, language, bad="<b>")


def test_catalogs_lie_where_the_languages_say() -> None:
    """There is a catalog for each language but the one that messages are written in."""
    found = {path.parts[-3] for path in TRANSLATIONS.glob("*/LC_MESSAGES/press.po")}
    assert found == {ORIGINAL.code}
    assert set(chain.from_iterable(m.locations for m in catalog("press.pot"))) == set()
