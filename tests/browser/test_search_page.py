"""What one does with a search in a real Chromium: keys, filters, sentences, files to take along."""

import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

RESULTS = "#search-results > li"
STATUS = "#search-status"
#: The search of both editions that the tests use most: two articles, 2021 and 2022.
ORSOVA = "search.html?q=orsova"
#: Articles that a test withdraws: one without a translation, one with one.
WITHDRAWN = ("2021/05/101", "2022/06/105")


def titles(page: Page) -> Locator:
    """Return the links of the results' titles."""
    return page.locator(f"{RESULTS} > a")


def open_search(page: Page, address: str, count: int) -> None:
    """Open a search by its address and wait for so many results."""
    page.goto(address)
    expect(page.locator(RESULTS)).to_have_count(count)


def test_the_sentence_that_was_found(page: Page, project_site: str) -> None:
    """A result shows its sentence, the words marked, and leads to just that sentence."""
    open_search(page, "az/search.html?q=festivalda", 1)
    sentence = page.locator(f"{RESULTS} .sentence a")
    expect(sentence.locator("mark").first).to_have_text(re.compile("^festival", re.IGNORECASE))
    address = sentence.get_attribute("href")
    assert address
    assert re.fullmatch(rf"{project_site}/az/2022/01/103\.html#s\d+", address)
    shown = sentence.inner_text()
    page.goto(address)
    expect(page.locator(f"#{address.partition('#')[2]}")).to_have_text(shown)


def test_azerbaijani_beside_its_english(page: Page) -> None:
    """What stands only in the original of a translation is shown with the English of its line."""
    open_search(page, "en/search.html?q=danışıb", 1)
    sentences = page.locator(f"{RESULTS} .sentence a")
    expect(sentences).to_have_count(2)
    original, english = sentences.all()
    expect(original).to_have_attribute("lang", "az")
    expect(original.locator("mark").first).to_be_visible()
    assert english.get_attribute("lang") is None
    assert english.evaluate("link => link.hash") == original.evaluate("link => link.hash")


def test_keys_alone(page: Page) -> None:
    """`/` leads to the field, arrows through names and results, Esc back, Enter opens."""
    page.goto("en/search.html")
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Search the archive")
    expect(field).to_be_focused()
    page.keyboard.type("orsova")
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    option = page.locator("#search-names [aria-selected=true]")
    expect(option).to_contain_text("Lina Orsova")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(titles(page).first).to_be_focused()
    # The sentences come when the typing counts as finished: nothing else moves then.
    expect(page.locator(f"{RESULTS} mark").first).to_be_visible()
    expect(titles(page).first).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(titles(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_visible()


def test_results_that_stay_show_what_is_found_now(page: Page) -> None:
    """Where more words find the same articles, their sentences are those of the new words, once."""
    page.goto("en/search.html?q=orsova")
    expect(page.locator(f"{RESULTS} mark").first).to_be_visible()
    before = page.locator(f"{RESULTS} .sentence").count()
    page.get_by_role("combobox", name="Search the archive").press("End")
    page.keyboard.type(" lina")
    expect(page.locator(f"{RESULTS} mark", has_text="Lina").first).to_be_visible()
    assert page.locator(f"{RESULTS} .sentence").count() <= before


def test_enter_opens_the_page_of_a_name(page: Page, project_site: str) -> None:
    """A name typed in one language leads, in the other edition, to its own page."""
    page.goto("az/search.html")
    page.get_by_role("combobox").first.press_sequentially("Talvik")
    expect(page.locator("#search-names [role=option]")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{project_site}/az/people/daren-talvik/")


def test_the_key_can_be_turned_off(page: Page) -> None:
    """`/` as a key of its own can be switched off, and stays off (WCAG 2.1.4)."""
    page.goto("en/search.html")
    page.get_by_text("How to search").click()
    page.get_by_label("The / key goes to the search field").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search the archive")).not_to_be_focused()


def test_years_are_drawn_over_or_typed(page: Page, project_site: str) -> None:
    """A tap on a bar chooses its year, a drag a period; fields and address say the same."""
    open_search(page, f"en/{ORSOVA}", 2)
    bars = page.locator("#search-years li")
    expect(bars.first).to_contain_text("2021: 1")
    bars.first.click()
    expect(page).to_have_url(f"{project_site}/en/{ORSOVA}&from=2021&to=2021")
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.get_by_label("From year")).to_have_value("2021")
    bars.first.drag_to(bars.nth(1))
    expect(page).to_have_url(f"{project_site}/en/{ORSOVA}&from=2021&to=2022")
    expect(page.locator(RESULTS)).to_have_count(2)
    page.get_by_label("From year").fill("2022-06")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(1)
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(2)
    page.go_back()
    expect(page.get_by_label("To year")).to_have_value("2021")
    expect(page.locator(RESULTS)).to_have_count(1)


def test_a_typed_date_is_a_filter(page: Page, project_site: str) -> None:
    """A date narrows the search, alone or beside words, and its chip takes it away again."""
    open_search(page, "en/search.html?q=orsova 16 June 2022", 1)
    chip = page.locator("#search-chosen button")
    expect(chip).to_have_text(re.compile("16 June 2022"))
    chip.click()
    expect(page).to_have_url(f"{project_site}/en/{ORSOVA}")
    expect(page.locator(RESULTS)).to_have_count(2)
    open_search(page, "az/search.html?q=iyun+2022", 2)
    expect(page.locator("#search-chosen button")).to_have_text(re.compile("iyun 2022"))


def test_what_is_no_year_is_no_condition(page: Page) -> None:
    """A period that is not one leaves the search as it is, and the page says how one is written."""
    open_search(page, f"en/{ORSOVA}&from=soon", 2)
    expect(page.locator("#search-chosen button")).to_have_count(0)
    hint = page.get_by_text("A year, a month or a day: 2019, 2019-03 or 2019-03-08")
    expect(hint).to_be_hidden()
    page.get_by_label("From year").fill("20")
    page.keyboard.press("Tab")
    expect(hint).to_be_visible()
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page.locator("#search-years li.within")).to_have_count(0)


def test_the_keys_go_on_where_a_filter_was_removed(page: Page) -> None:
    """Removing a filter by keys leads to the next one, and after the last one to the field."""
    open_search(page, f"en/{ORSOVA}&status=machine&kind=phone-call", 1)
    first = page.locator("#search-chosen button").first
    first.press("Enter")
    remaining = page.get_by_role("button", name=re.compile("Remove the filter"))
    expect(remaining).to_have_count(1)
    expect(remaining).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page.get_by_role("combobox", name="Search the archive")).to_be_focused()


def test_narrowed_by_name_section_and_status(page: Page, project_site: str) -> None:
    """Each filter stands in the address, and as a button that takes it away again."""
    open_search(page, f"en/{ORSOVA}", 2)
    page.get_by_label("Translation").select_option("machine")
    expect(page.locator(RESULTS)).to_have_count(1)
    page.get_by_label("Person, organization, place or event").press_sequentially("talv")
    page.get_by_role("option", name="Daren Talvik").click()
    expect(page).to_have_url(f"{project_site}/en/{ORSOVA}&names=daren-talvik&status=machine")
    expect(page.get_by_role("button", name="Remove the filter: Daren Talvik")).to_be_visible()
    page.get_by_label("Section").select_option("phone-call")
    expect(page.get_by_role("button", name="Remove the filter")).to_have_count(3)
    page.get_by_role("button", name="Remove all filters").click()
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page).to_have_url(f"{project_site}/en/{ORSOVA}")


def test_filters_say_how_many(page: Page) -> None:
    """Who looks at the filters sees how many results each leaves, and the results' names."""
    open_search(page, f"en/{ORSOVA}", 2)
    page.get_by_label("Section").hover()
    expect(page.locator("select[name=kind] option[value=phone-call]")).to_contain_text("(1)")
    page.get_by_label("Person, organization, place or event").focus()
    expect(page.get_by_role("group", name="People").get_by_role("option").first).to_be_visible()


def test_sorted_by_date(page: Page, project_site: str) -> None:
    """The newest come first where that is asked for."""
    open_search(page, f"az/{ORSOVA}", 2)
    page.get_by_label("Sıralama").select_option("newest")
    expect(page).to_have_url(f"{project_site}/az/{ORSOVA}&sort=newest")
    expect(page.locator(f"{RESULTS} time").first).to_have_attribute("datetime", re.compile("2022"))


def test_an_exact_phrase(page: Page) -> None:
    """In quotes the words must stand so, one after the other, in the text itself."""
    open_search(page, 'en/search.html?q="union of mountain countries"', 2)
    page.goto('en/search.html?q="countries of mountain union"')
    expect(page.locator(STATUS)).to_contain_text("Nothing was found")


def test_a_phrase_that_is_not_there(page: Page, project_site: str) -> None:
    """Of a phrase it is said that just these words were looked for; a button drops the quotes."""
    page.goto('en/search.html?q="countries of mountain union"')
    panel = page.locator("#search-nothing")
    expect(panel).to_contain_text(
        "exactly these words in this order: “countries of mountain union”"
    )
    expect(panel).not_to_contain_text("all forms")
    panel.get_by_role("button", name="Search without quotation marks").click()
    expect(page).to_have_url(f"{project_site}/en/search.html?q=countries+of+mountain+union")
    expect(page.locator(RESULTS).first).to_be_visible()


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        ("az", "Sözün və ya adın ən azı iki hərfini yazın, məsələn: liman."),
        ("en", "Type at least two letters of a word or a name, for example harbour."),
    ],
)
@pytest.mark.parametrize("text", ["x", '"', "-"])
def test_too_little_to_look_for(page: Page, edition: str, words: str, text: str) -> None:
    """A letter or a lone sign is answered with what to type."""
    page.goto(f"{edition}/search.html")
    page.locator("[name=q]").press_sequentially(text)
    expect(page.locator(STATUS)).to_have_text(words)
    expect(page.locator("#search-nothing")).to_be_empty()


def test_results_say_what_was_withdrawn(page: Page) -> None:
    """A withdrawn article is called so, and no longer “not translated yet”; no other is.

    The headline that is left in the original's language says that it is.
    """

    def withdraw(route: Route) -> None:
        block = json.loads(gzip.decompress(route.fetch().body()))
        assert "withdrawn" not in block
        addresses = [row[0] for row in block["documents"]]
        block["foreign"] = [addresses.index(f"en/{WITHDRAWN[0]}.html")]
        block["withdrawn"] = [addresses.index(f"en/{article}.html") for article in WITHDRAWN]
        route.fulfill(body=gzip.compress(json.dumps(block).encode()))

    page.route("**/blocks/**", withdraw)
    page.goto("en/search.html?q=velmara orsova")
    expect(page.locator(RESULTS).first).to_be_visible()
    labels = page.locator(RESULTS).evaluate_all(
        """all => Object.fromEntries(all.map(item => [
          item.querySelector("a").pathname.slice(12, -5),
          [...item.querySelectorAll("i")].map(one => one.textContent).join(" · ")]))"""
    )
    assert labels.pop("2021/05/101") == "Withdrawn"
    assert labels.pop("2022/06/105") == "Withdrawn · Machine translation, not reviewed"
    assert labels
    expect(page.locator(f"{RESULTS} > a[lang=az]")).to_have_attribute("href", re.compile("/101"))
    expect(page.locator(f"{RESULTS} > a[lang]")).to_have_count(1)
    assert not any("Withdrawn" in label for label in labels.values())


def test_each_change_is_said_once(page: Page) -> None:
    """The live region is written once a change: not again when what is typed counts as finished."""
    page.goto("en/search.html")
    page.locator(STATUS).evaluate(
        """status => { window.said = [];
          new MutationObserver(() => window.said.push(status.textContent))
            .observe(status, { childList: true, characterData: true, subtree: true }) }"""
    )
    field = page.get_by_role("combobox", name="Search the archive")
    field.fill("orsova")
    expect(page.locator(f"{RESULTS} mark").first).to_be_visible()  # it is finished
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_label("Sort by").select_option("newest")
    expect(page).to_have_url(re.compile("newest"))
    expect(page.locator(f"{RESULTS} time").first).to_have_attribute("datetime", re.compile("2022"))
    said = [one for one in page.evaluate("window.said") if one != "Searching…"]
    assert said == ["2 articles.", "2 articles."]  # for the words, and in their new order


def test_the_other_edition_is_asked_the_same(page: Page, project_site: str) -> None:
    """The switch of language keeps the search, but for the status that only translations have."""
    open_search(page, f"en/{ORSOVA}&status=machine", 1)
    page.get_by_role("link", name="Azərbaycanca").click()
    expect(page).to_have_url(f"{project_site}/az/{ORSOVA}")
    expect(page.locator(RESULTS)).to_have_count(2)


def test_nothing_found_offers_what_may_be_meant(page: Page) -> None:
    """It says what was tried, offers near spellings and the way without filters, and to browse."""
    page.goto("az/search.html?q=festvial")
    page.locator("#search-nothing").get_by_role("button", name=re.compile("^festival")).click()
    expect(page.locator(RESULTS)).to_have_count(1)
    page.goto(f"en/{ORSOVA}&from=2023")
    expect(page.locator("#search-nothing")).to_contain_text("Without the filters: 2 articles")
    expect(page.get_by_role("heading", name="Sections")).to_be_visible()
    page.locator("#search-nothing").get_by_role("button", name="Remove all filters").click()
    expect(page.locator(RESULTS)).to_have_count(2)


@pytest.mark.parametrize("kind", ["CSV", "JSON"])
def test_results_are_taken_along(page: Page, project_site: str, kind: str) -> None:
    """The results are saved as a table or as JSON, with whole addresses."""
    open_search(page, f"az/{ORSOVA}", 2)
    with page.expect_download() as saved:
        page.get_by_role("button", name=kind).click()
    path = saved.value.path()
    addresses = [f"{project_site}/az/2021/05/101.html", f"{project_site}/az/2022/06/105.html"]
    text = Path(path).read_text(encoding="utf-8-sig")
    assert all(address in text for address in addresses)
    if kind == "JSON":
        assert json.loads(text)["found"] == 2
    else:
        assert text.startswith("title,date,kind,status,withdrawn,names,address\n")


def test_narrow_window(page: Page) -> None:
    """On a phone the filters are folded away, nothing is wider than it, and taps have room."""
    page.set_viewport_size({"width": 320, "height": 640})
    open_search(page, f"en/{ORSOVA}", 2)
    expect(page.get_by_label("Section")).to_be_hidden()
    page.get_by_text("Narrow the search").click()
    page.get_by_label("Section").select_option("phone-call")
    expect(page.locator(RESULTS)).to_have_count(1)
    page.get_by_text("How to search").click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    small = (
        page.locator("main")
        .locator("button, input, select, summary, .option, li > a")
        .evaluate_all(
            """all => all.map(one => [one.outerHTML, one.getBoundingClientRect()])
          .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
          .map(([html]) => html)"""
        )
    )
    assert small == []
