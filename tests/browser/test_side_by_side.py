"""Reading both languages at once, quoting from both, and hiding what nobody has reviewed."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

#: Articles of the tiny archive by the status of their English.
REVIEWED, MACHINE, STUB = "2022/06/104.html", "2022/06/105.html", "2021/05/101.html"
ORIGINAL_2 = "Sammitdə 14 ölkənin nümayəndəsi çıxış edib."
ENGLISH_2 = "Representatives of 14 countries made speeches at the summit."
MACHINE_HEADLINE = "Daren Talvik had phone conversation with Lina Orsova"
ORIGINAL_HEADLINE = "Daren Talvik ilə Lina Orsova arasında telefon danışığı olub"
HIDE, SHOW = "Hide unreviewed English everywhere", "Show unreviewed English again"


def beside(page: Page, number: int) -> Locator:
    """Return the other language's sentence."""
    return page.locator(f"#s{number} + i[lang]")


def lies(page: Page, number: int) -> str:
    """Say where the other language's sentence lies: ``right`` or ``below``."""
    own, other = page.locator(f"#s{number}").bounding_box(), beside(page, number).bounding_box()
    assert own
    assert other
    return "right" if other["x"] >= own["x"] + own["width"] else "below"


@pytest.mark.parametrize(("width", "place"), [(1280, "right"), (360, "below")])
@pytest.mark.parametrize(
    ("edition", "words"), [("en", ORIGINAL_2), ("az", ENGLISH_2)], ids=["en", "az"]
)
def test_either_edition_shows_the_other(
    page: Page, edition: str, words: str, width: int, place: str
) -> None:
    """Each sentence has the other language's beside it, or below where there is no room."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{edition}/{REVIEWED}")
    assert not beside(page, 2).is_visible()
    page.locator("#pair").check()
    expect(beside(page, 2)).to_have_text(words)
    assert lies(page, 2) == place
    page.locator("#pair").uncheck()
    expect(beside(page, 2)).to_be_hidden()


def test_on_paper_it_stands_below(page: Page) -> None:
    """Printed, the other language's sentence stands under each."""
    page.goto(f"en/{REVIEWED}")
    page.locator("#pair").check()
    page.emulate_media(media="print")
    assert lies(page, 2) == "below"


@pytest.mark.parametrize(("width", "place"), [(1280, "right"), (360, "below")])
def test_side_by_side_without_scripts(plain_page: Page, width: int, place: str) -> None:
    """With JavaScript off the English page has a box, and the original a link to it."""
    plain_page.set_viewport_size({"width": width, "height": 900})
    plain_page.goto(f"az/{REVIEWED}")
    plain_page.get_by_role("link", name="İngiliscə mətni yan-yana göstər").click()
    expect(beside(plain_page, 2)).to_be_visible()
    assert lies(plain_page, 2) == place
    plain_page.goto(f"en/{REVIEWED}")
    expect(beside(plain_page, 2)).to_be_hidden()
    plain_page.get_by_label("Show the Azerbaijani beside it").check()
    expect(beside(plain_page, 2)).to_have_text(ORIGINAL_2)
    assert lies(plain_page, 2) == place


def test_the_english_beside_an_original_says_what_it_is(page: Page) -> None:
    """Beside the original a machine's English is labelled above the text, in Azerbaijani."""
    page.goto(f"az/{MACHINE}")
    label = page.get_by_text("Maşın tərcüməsi, yoxlanılmayıb")
    expect(label).to_be_hidden()
    page.locator("#pair").check()
    expect(label).to_be_visible()
    expect(page.locator(".note")).to_contain_text("Testomat 1.0")


def test_the_choice_holds_on_the_next_page(page: Page) -> None:
    """Who reads side by side goes on so, in either edition, at the same sentence."""
    page.goto(f"az/{REVIEWED}")
    page.locator("#pair").check()
    page.goto(f"az/{REVIEWED}#s3")
    expect(beside(page, 3)).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(rf"/en/{REVIEWED}#s3$"))
    expect(beside(page, 3)).to_be_visible()
    expect(page.locator("#pair")).to_be_checked()


def test_switch_keeps_the_place_of_reading(page: Page) -> None:
    """Where the address names no sentence the switch leads to the one at the top of the screen."""
    page.set_viewport_size({"width": 360, "height": 200})
    page.goto(f"en/{REVIEWED}")
    page.locator("#s3").evaluate("each => each.scrollIntoView()")
    link = page.locator("body > header a[hreflang]")
    expect(link).to_have_attribute("href", re.compile(r"#s[23]$"))


def test_nothing_beside_a_stub(page: Page) -> None:
    """Where there is no translation there is nothing to show beside the original."""
    for edition in ("az", "en"):
        page.goto(f"{edition}/{STUB}")
        assert page.locator("#pair").count() == 0


def copied(page: Page, button: str) -> list[str]:
    """Press a button that copies; return the lines in the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("button", name="✓")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()")).splitlines()


def test_copy_quote(page: Page, project_site: str) -> None:
    """A quotation has both sentences, the headline, the date, the address and the status."""
    page.goto(f"en/{REVIEWED}")
    page.locator("#s2").click()
    assert copied(page, "Copy quote") == [
        f"“{ENGLISH_2}”",
        f"“{ORIGINAL_2}”",
        (
            "Daren Talvik attended Ornel Summit. 15 June 2022. Presidential Press Archive, "
            f"{project_site}/en/{REVIEWED}#s2"
        ),
        "Translated from Azerbaijani; reviewed by Ada Quill on 1 July 2022.",
    ]


def test_copy_quote_of_an_original(page: Page, project_site: str) -> None:
    """The original's quotation has its English too, which is fetched for it."""
    page.goto(f"az/{REVIEWED}#s2")
    lines = copied(page, "Sitatı köçür")
    assert lines[:2] == [f"“{ORIGINAL_2}”", f"“{ENGLISH_2}”"]
    assert lines[2].endswith(f", {project_site}/az/{REVIEWED}#s2")
    assert "Ada Quill" in lines[3]
    page.goto(f"az/{STUB}#s1")
    assert len(copied(page, "Sitatı köçür")) == 2


def test_hide_what_nobody_has_reviewed(page: Page) -> None:
    """One button hides machines' English on every page, and shows it again."""
    page.goto(f"en/{MACHINE}")
    page.get_by_role("button", name=HIDE).click()
    expect(page.locator("#s1")).to_contain_text("İyunun 16-da")
    for address in ("en/", "en/2022/06/16/", "en/people/lina-orsova/", "en/search.html?q=orsova"):
        page.goto(address)
        label = page.get_by_text("Machine translation, not reviewed").locator("visible=true")
        expect(label.first).to_be_visible()
        assert MACHINE_HEADLINE not in page.locator("main").inner_text(), address
    page.goto(f"en/{REVIEWED}")
    expect(page.locator("#s1")).to_be_visible()
    assert MACHINE_HEADLINE not in page.locator("main").inner_text()
    page.goto(f"az/{MACHINE}")
    assert page.locator("#pair").count() == 0
    page.goto(f"en/{MACHINE}")
    page.get_by_role("button", name=SHOW).click()
    expect(page.locator("#s1")).to_contain_text("On June 16")
    page.goto("en/2022/06/16/")
    expect(page.get_by_role("link", name=MACHINE_HEADLINE).first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_hiding_wins_over_side_by_side(page: Page, width: int) -> None:
    """Whoever reads side by side and hides what is unreviewed sees the original alone."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"en/{MACHINE}")
    page.locator("#pair").check()
    page.get_by_role("button", name=HIDE).click()
    for _ in ("at once", "on the next visit"):
        headline = page.get_by_role("heading", level=1)
        expect(headline).to_have_text(ORIGINAL_HEADLINE)
        expect(headline).to_have_attribute("lang", "az")
        expect(page).to_have_title(f"{ORIGINAL_HEADLINE} – Presidential Press Archive")
        expect(page.locator("#s1")).to_contain_text("İyunun 16-da")
        expect(page.locator("#s1")).to_have_attribute("lang", "az")
        expect(beside(page, 1)).to_be_hidden()
        main = page.get_by_role("main").inner_text()
        assert "On June 16" not in main
        assert MACHINE_HEADLINE not in main  # neither above the text nor in the citation
        page.reload()
    page.get_by_role("button", name=SHOW).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(MACHINE_HEADLINE)
    expect(page).to_have_title(f"{MACHINE_HEADLINE} – Presidential Press Archive")
    expect(page.locator("#s1")).to_contain_text("On June 16")
    expect(beside(page, 1)).to_contain_text("İyunun 16-da")


def test_what_stands_in_place_of_hidden_english_is_cited(page: Page, project_site: str) -> None:
    """A link leads to the original's sentence, which is numbered and quoted, alone."""
    page.goto(f"en/{MACHINE}")
    page.get_by_role("button", name=HIDE).click()
    page.goto(f"en/{MACHINE}?again#s2")
    expect(page.locator("#s2:target")).to_be_visible()
    page.get_by_role("button", name="Sentence numbers").click()
    expect(page.get_by_role("link", name="Link to sentence 2")).to_be_visible()
    first, source = copied(page, "Copy quote")
    assert first == f"“{page.locator('#s2').inner_text()[1:].strip()}”"
    address = f"{project_site}/en/{MACHINE}#s2"
    assert source == f"{ORIGINAL_HEADLINE}. 16 June 2022. Presidential Press Archive, {address}"


def test_both_sentences_of_the_address_are_marked(page: Page) -> None:
    """The sentence that the address names stands out in both languages, and has no number."""
    page.goto(f"en/{REVIEWED}#s2")
    page.locator("#pair").check()
    ground = "each => getComputedStyle(each).backgroundColor"
    own, other = page.locator("#s2"), beside(page, 2)
    assert own.evaluate(ground) == other.evaluate(ground)
    assert other.evaluate(ground) != beside(page, 1).evaluate(ground)
    number = "each => getComputedStyle(each, '::before').content"
    assert own.evaluate(number) == "none"


def test_numbers_hang_before_the_text(page: Page) -> None:
    """A numbered sentence begins no further right than its number's text, beside or alone."""
    page.goto(f"en/{REVIEWED}")
    page.locator("#pair").check()
    page.get_by_role("button", name="Sentence numbers").click()
    left = page.locator(".text").bounding_box()
    padding = "each => parseFloat(getComputedStyle(each).paddingLeft)"
    assert left
    for number in page.locator(".number").all():
        box = number.bounding_box()
        assert box
        assert box["x"] + number.evaluate(padding) == pytest.approx(left["x"], abs=1)


def test_the_box_grows_with_the_text(page: Page) -> None:
    """At twice the size of text the box of reading side by side is twice as large."""
    page.goto(f"en/{REVIEWED}")
    before = page.locator("#pair").bounding_box()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = page.locator("#pair").bounding_box()
    assert before
    assert after
    assert after["height"] == pytest.approx(2 * before["height"], abs=1)
