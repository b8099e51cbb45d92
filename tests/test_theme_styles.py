"""The style sheets: colours that can be read, letters left alone, nothing from elsewhere."""

import re
from itertools import product
from pathlib import Path

import pytest

from press.language.interface import THEME

CSS = THEME / "static" / "css"
SHEETS = {path.stem: path.read_text(encoding="utf-8") for path in CSS.glob("*.css")}
#: Sheets that name colours: the tokens, and paper's own.
COLOURED = {"tokens", "print"}

#: Properties that a script gives to elements it makes.
SET_BY_SCRIPTS = {"share"}

REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(|:\s*(?:black|white|gr[ae]y|red)\b")
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
IMPORT = re.compile(r'@import "(\w+)\.css"')

every_sheet = pytest.mark.parametrize("name", SHEETS)


def rules(name: str) -> str:
    """Return a sheet without its remarks."""
    return REMARK.sub("", SHEETS[name])


def themes() -> dict[str, dict[str, str]]:
    """Return the tokens of the light and of the dark theme."""
    light, _, rest = rules("tokens").partition("@media (prefers-color-scheme: dark)")
    base = dict(TOKEN.findall(light))
    return {"light": base, "dark": {**base, **dict(TOKEN.findall(rest.partition("@media")[0]))}}


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb, as WCAG 2.2 defines it."""
    shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    """Black on white is 21, a colour on itself 1, #767676 on white just passes 4.5."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert 4.5 < contrast("#767676", "#ffffff") < 4.6


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read(theme: str) -> None:
    """Every colour of text has 4.5:1 on every ground it stands on (WCAG 1.4.3)."""
    colours = themes()[theme]
    for text, ground in product(("ink", "muted", "link", "visited"), ("paper", "raised", "marked")):
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_can_be_seen(theme: str) -> None:
    """What shows that something is a field or a warning has 3:1 (WCAG 1.4.11)."""
    colours = themes()[theme]
    for edge, ground in product(("edge", "warning", "link"), ("paper", "raised")):
        assert contrast(colours[edge], colours[ground]) >= 3, (edge, ground)


def test_the_dark_theme_changes_every_colour() -> None:
    """No colour of the light theme is left over in the dark one."""
    light, dark = themes()["light"], themes()["dark"]
    colours = [name for name, value in light.items() if value.startswith("#")]
    assert len(colours) >= 9
    assert [name for name in colours if light[name] == dark[name]] == []


@every_sheet
def test_colours_are_named_in_one_place(name: str) -> None:
    """A sheet takes its colours from the tokens, so both themes hold everywhere."""
    if name not in COLOURED:
        assert COLOUR.findall(rules(name)) == []


@every_sheet
def test_tokens_exist(name: str) -> None:
    """Every token that is used is defined."""
    defined = {*themes()["light"], *SET_BY_SCRIPTS}
    assert set(re.findall(r"var\(--([\w-]+)", rules(name))) <= defined


@every_sheet
def test_letters_are_left_as_they_are_written(name: str) -> None:
    """No sheet changes case: capitals of i and ı need the language, headlines are sentences."""
    assert not re.search(r"text-transform|small-caps|::first-letter", rules(name))


@every_sheet
def test_nothing_comes_from_elsewhere(name: str) -> None:
    """No web font, no address: typefaces are the reader's own, sheets lie side by side."""
    assert not re.search(r"@font-face|url\(|https?:|//", rules(name))
    assert set(IMPORT.findall(rules(name))) <= SHEETS.keys()


@every_sheet
def test_focus_stays_visible_and_nothing_covers_it(name: str) -> None:
    """No sheet removes the outline of focus; no bar sticks over the text (WCAG 2.4.11)."""
    assert not re.search(r"outline:\s*(?:0|none)|position:\s*(?:sticky|fixed)", rules(name))


def test_every_sheet_is_used() -> None:
    """Each sheet is linked by a template or imported by a sheet that is."""
    templates = "".join(path.read_text() for path in (THEME / "templates").glob("*.html"))
    linked = set(re.findall(r"{% block style %}(\w+){%|css/(\w+)\.css", templates))
    names = {name for match in linked for name in match if name in SHEETS}
    imported = {name for sheet in SHEETS for name in IMPORT.findall(rules(sheet))}
    assert names | imported == SHEETS.keys()


def test_the_styles_are_light() -> None:
    """All style sheets together weigh less than a small picture."""
    assert sum(len(text.encode()) for text in SHEETS.values()) < 25_000


@pytest.mark.parametrize("path", sorted((THEME / "templates").glob("*.html")), ids=lambda p: p.name)
def test_a_template_is_one_small_thing(path: Path) -> None:
    """A template has at most 35 lines; what is larger is cut into parts."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 35
