"""A build with a state makes what a build without one makes."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment, Template
from pelican.settings import read_settings

from plugins.linear_pelican import LinearPelican
from press.site import rendering
from press.site.rendering import Renderer
from press.site.specialization.flattening import ParsedTemplates
from press.site.specialization.specialize import specialize
from press.state.digest import digest_of_value
from tests.built_site import ROOT

ARTICLE: Final = """---
title: "{title}"
date: {year}-{month:02}-{day:02}T11:00:00+04:00
source: https://president.az/az/articles/view/{number}
kind: {kind}
---

{text}
"""
TRANSLATION: Final = """---
title: "{title}"
translation: {status}
reviewer: Ada Quill
engine: Test 1
source: https://president.az/en/articles/view/{number}
---

{text}
"""
PERSON: Final = """{id}:
  az: {az}
  en: {en}
  roles:
    - az: {office}
      en: President of Velmara
      since: 2019
"""
SENTENCES: Final = (
    "Velmara Prezidenti Daren Talvik Ornel şəhərində olub.",
    "Bu barədə Lina Orsova məlumat verib.",
    "Görüşdə Türkiyə ilə əlaqələr müzakirə edilib.",
    "Yeni məktəb istifadəyə verilib.",
)
TITLES: Final = (
    "Daren Talvik Lina Orsovanı qəbul edib",
    "Ornel şəhərində məktəb açılıb",
    "Türkiyə Prezidenti Velmaraya gəlib",
)
ENGLISH: Final = ("Daren Talvik has visited the city of Ornel.", "A new school has been opened.")
PEOPLE: Final = ("Daren Talvik", "Lina Orsova", "Mara Velin")

#: The index takes longer than all else, and has a test of its own.
WITHOUT_INDEX: Final = [
    f"plugins.{verb}"
    for verb in ("read_markdown", "pair_editions", "tag_entities", "render_editions")
]

NUMBERS = st.integers(1, 5)
LINES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)


class World:
    """An archive on disk, its settings, the output that is built upon again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.output, self.theme = (
            folder / name for name in ("content", "output", "theme")
        )
        self.overrides: dict[str, Any] = {}
        shutil.copytree(ROOT / "themes" / "press", self.theme)
        shutil.copytree(ROOT / "tests" / "site" / "content" / "pages", self.content / "pages")
        for number, title in enumerate(TITLES, 1):
            self.article(number, title, list(SENTENCES[:number]), number, "received")
        self.people([0, 1], "Velmara Prezidenti")

    def write(self, path: str, text: str) -> None:
        """Write a file of the content."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def article(self, number: int, title: str, lines: list[str], month: int, kind: str) -> None:
        """Write an article, in place of the one with this number."""
        self.remove(number)
        year = 2020 + number % 3
        text = ARTICLE.format(
            title=title,
            year=year,
            month=month,
            day=number,
            number=number,
            kind=kind,
            text="\n".join(lines),
        )
        self.write(f"az/{year}/{month:02}/{number}.md", text)

    def remove(self, number: int) -> None:
        """Remove an article with its translation."""
        for one in (number, number + 10):  # see `rename`
            for file in self.content.glob(f"??/*/*/{one}.md"):
                file.unlink()

    def rename(self, number: int) -> None:
        """Give an article with its translation another id, and none of its bytes."""
        for file in list(self.content.glob(f"??/*/*/{number}.md")):
            file.rename(file.with_name(f"{number + 10}.md"))

    def translation(self, number: int, title: str, text: str, status: str) -> None:
        """Write the translation of an article, if there is one of this number."""
        for file in self.content.glob(f"az/*/*/{number}.md"):
            path = f"en/{file.relative_to(self.content / 'az')}"
            self.write(
                path, TRANSLATION.format(title=title, status=status, number=number, text=text)
            )

    def people(self, chosen: list[int], office: str) -> None:
        """Write the file of people."""
        stanzas = [
            PERSON.format(
                id=PEOPLE[one].lower().replace(" ", "-"),
                az=PEOPLE[one],
                en=PEOPLE[one],
                office=office,
            )
            for one in sorted(set(chosen))
        ]
        self.write("entities/people.yaml", "\n".join(stanzas))

    def build(self, output: Path, **overrides: object) -> None:
        """Build as Pelican does, in this process."""
        LinearPelican(
            read_settings(
                str(ROOT / "pelicanconf.py"),
                {
                    "PATH": str(self.content),
                    "OUTPUT_PATH": str(output),
                    "THEME": str(self.theme),
                    "BUILD_STATE": str(self.folder / "state"),
                    "PROBLEMS_ARE_FATAL": False,
                    "PROCESSES": 1,
                    "PLUGINS": WITHOUT_INDEX,
                    **self.overrides,
                    **overrides,
                },
            )
        ).run()

    def check(self) -> None:
        """Build upon the last output, and hold it to a build from nothing."""
        self.build(self.output)
        whole = self.folder / "whole"
        shutil.rmtree(whole, ignore_errors=True)
        self.build(whole, BUILD_STATE="")
        assert files_of(self.output) == files_of(whole)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what each file below a folder holds."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module", autouse=True)
def _templates() -> Iterator[None]:
    """Specialize each template once for all builds that have the same theme and settings.

    That is nine tenths of so small a build, and nothing of it is kept in a state.
    """
    made: dict[bytes, Template] = {}
    themes: dict[Environment, bytes] = {}

    def theme_of(environment: Environment) -> bytes:
        if environment not in themes:
            loader = environment.loader
            assert loader is not None
            sources = (loader.get_source(environment, name) for name in loader.list_templates())
            themes[environment] = digest_of_value([source for source, *_ in sources])
        return themes[environment]

    def once(
        templates: ParsedTemplates, name: str, known: dict[str, Any], attributes: Any
    ) -> Template:
        theme = theme_of(templates.environment)
        key = digest_of_value([theme, name, sorted(known.items()), list(attributes.items())])
        if key not in made:
            made[key] = specialize(templates, name, known, attributes)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "specialize", once)
        yield


Edit = Callable[[World], None]


def _killed(after: int) -> Edit:
    """Return an edit after which a build dies in the midst of writing."""

    def kill(world: World) -> None:
        left, write = [after], Renderer.write

        def fail(self: Renderer, file: str, text: str) -> None:
            left[0] -= 1
            write(self, file, text[: len(text) // 2] if left[0] == 0 else text)
            if left[0] == 0:
                raise KeyboardInterrupt

        world.article(1, "Yarımçıq", [SENTENCES[3]], 2, "other")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Renderer, "write", fail)
            with suppress(KeyboardInterrupt):  # fewer files may be written than it waits for
                world.build(world.output)

    return kill


def _in_output(change: Callable[[Path], object]) -> Edit:
    """Return an edit of the output folder by somebody else."""
    return lambda world: change(world.output) if world.output.exists() else None  # type: ignore[return-value]


def _template(world: World, words: str) -> None:
    template = world.theme / "templates" / "base.html"
    template.write_text(template.read_text(encoding="utf-8") + words, encoding="utf-8")


def _set(world: World, name: str, value: object) -> None:
    world.overrides[name] = value


ARTICLE_EDITS: Final = st.one_of(
    st.builds(
        lambda *of: lambda world: world.article(*of),
        NUMBERS,
        st.sampled_from(TITLES),
        LINES,
        st.integers(1, 2),
        st.sampled_from(["received", "visit", "other"]),
    ),
    st.builds(lambda number: lambda world: world.remove(number), NUMBERS),
    st.builds(
        lambda *of: lambda world: world.translation(*of),
        NUMBERS,
        st.sampled_from(["Daren Talvik in Ornel", "A school"]),
        st.sampled_from(ENGLISH),
        st.sampled_from(["official", "reviewed", "machine", "draft"]),
    ),
    st.builds(lambda number: lambda world: world.rename(number), NUMBERS),
    st.builds(
        lambda chosen, office: lambda world: world.people(chosen, office),
        st.lists(st.integers(0, 2)),
        st.sampled_from(["Velmara Prezidenti", "Velmaranın baş naziri"]),
    ),
)

EDITS: Final = st.one_of(
    ARTICLE_EDITS,
    st.builds(
        lambda words: lambda world: world.write("pages/az/about.md", words),
        st.sampled_from(["---\ntitle: Haqqında\n---\n\nYeni.\n", "---\ntitle: B\n---\n\nC.\n"]),
    ),
    st.builds(
        lambda words: lambda world: world.write("terms.yaml", words),
        st.sampled_from(["", "# Nothing.\n"]),
    ),
    st.builds(
        lambda address: lambda world: _set(world, "SITEURL", address),
        st.sampled_from(["", "https://archive.example/press"]),
    ),
    st.just(lambda world: _template(world, "<!-- Ornel -->")),
    st.just(lambda world: world.write("az/2020/01/8.md", "no front matter\n")),
    st.just(lambda world: _set(world, "PROCESSES", 2)),
    st.builds(_killed, st.integers(1, 40)),
    st.just(_in_output(lambda output: (output / "stray.txt").write_text("stray"))),
    st.just(_in_output(lambda output: (output / "404.html").write_text("changed"))),
    st.just(_in_output(lambda output: (output / "index.html").unlink(missing_ok=True))),
    st.just(_in_output(shutil.rmtree)),
)


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=3))
def test_any_edits_make_the_same_site_with_a_state(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[Edit]]
) -> None:
    """After any edits a build upon the last one's output has the bytes of a build from nothing."""
    world = World(tmp_path_factory.mktemp("world"))
    world.check()
    for edits in steps:
        for edit in edits:
            edit(world)
        world.check()


#: What the index is made of, beside settings and the program.
INDEX_EDITS: Final = st.one_of(ARTICLE_EDITS, st.just(lambda world: _set(world, "PROCESSES", 2)))


@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.lists(INDEX_EDITS, min_size=1, max_size=3), min_size=2, max_size=3))
def test_any_edits_make_the_same_index_with_a_state(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[Edit]]
) -> None:
    """An index made upon what earlier ones have kept has the bytes of one made from nothing."""
    world = World(tmp_path_factory.mktemp("world"))
    world.overrides["PLUGINS"] = [*WITHOUT_INDEX, "plugins.index_search"]
    world.check()
    for edits in steps:
        for edit in edits:
            edit(world)
        world.check()


def test_the_index_is_made_of_the_articles_as_they_are(tmp_path: Path) -> None:
    """An edit is found by the next build's index; where nothing has changed it stays."""
    world = World(tmp_path)
    world.overrides["PLUGINS"] = [*WITHOUT_INDEX, "plugins.index_search"]
    world.check()
    world.article(2, TITLES[0], [SENTENCES[2]], 1, "visit")
    world.translation(2, "A school", ENGLISH[1], "reviewed")
    world.check()
    before = {path: path.stat().st_mtime_ns for path in world.output.glob("search/*/meta.json")}
    world.build(world.output)
    assert len(before) == 2
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_an_edit_writes_the_pages_that_show_it(tmp_path: Path) -> None:
    """After an edit of a text its two pages are written; after a build without one nothing is."""
    world = World(tmp_path)
    world.build(world.output)

    def pages() -> dict[str, int]:
        return {
            file.relative_to(world.output).as_posix(): file.stat().st_mtime_ns
            for file in world.output.rglob("*.html")
        }

    before = pages()
    world.build(world.output)
    assert pages() == before
    world.article(2, TITLES[1], [*SENTENCES[:2], SENTENCES[3]], 2, "received")
    world.build(world.output)
    written = {file for file, time in pages().items() if time != before[file]}
    assert written == {"az/2022/02/2.html", "en/2022/02/2.html"}
