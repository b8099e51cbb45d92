import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.search import analysis, index_writer
from press.search.documents import SearchDocument, SearchEntity
from press.search.index_writer import IndexSource, write_index, write_indexes
from press.search.inverted_index import InvertedIndex
from press.search.shard_folder import FILES_A_FOLDER, NAMES_A_PAGE, ShardFolder

DAY = datetime(2023, 3, 1, 11, tzinfo=UTC)


def article(number: int, text: str = "Limanda yeni körpü açılıb.") -> SearchDocument:
    """Return an invented article."""
    return SearchDocument(
        id=str(number),
        language=ORIGINAL,
        url=f"az/2023/03/{number}.html",
        title=f"Qumral limanı {number}",
        sentences=(text,),
        date=DAY + timedelta(days=number),
        kind="visit",
        status="original",
        names=("qumral",),
    )


ARTICLES = [article(number) for number in range(40)]
NAMES = {"qumral": {ORIGINAL: ("Qumral",), TRANSLATION: ("Kumral",)}}


@pytest.fixture(autouse=True)
def _own_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn stems from the archive's own words: the list of common ones takes a second a time."""
    monkeypatch.setattr(analysis, "with_common_words", dict)


def files_of(folder: Path) -> list[Path]:
    """Return all files below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def meta_of(folder: Path) -> dict[str, object]:
    """Return what the meta file says."""
    meta: dict[str, object] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return meta


def test_equal_archives_have_equal_shards(tmp_path: Path) -> None:
    """The version depends on what the shards hold, on nothing else."""
    first = write_index(ARTICLES, tmp_path / "first", ORIGINAL)
    second = write_index(iter(ARTICLES), tmp_path / "second", ORIGINAL)
    assert first == second
    for shard in (tmp_path / "first").rglob("*.gz"):
        other = tmp_path / "second" / shard.relative_to(tmp_path / "first")
        assert shard.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "changed",
    [
        replace(ARTICLES[7], sentences=("Başqa mətn.",)),
        replace(ARTICLES[7], title="Başqa başlıq"),
        replace(ARTICLES[7], url="az/other.html"),
        replace(ARTICLES[7], kind="call"),
        replace(ARTICLES[7], names=()),
        replace(ARTICLES[7], withdrawn=True),
    ],
)
def test_a_changed_article_changes_the_version(tmp_path: Path, changed: SearchDocument) -> None:
    """Whatever changes in an article, the shards get a new address."""
    before = write_index(ARTICLES, tmp_path, ORIGINAL)
    after = write_index([*ARTICLES[:7], changed, *ARTICLES[8:]], tmp_path, ORIGINAL)
    assert after.version != before.version
    assert meta_of(tmp_path)["version"] == after.version


def test_a_block_says_what_is_true_of_few(tmp_path: Path) -> None:
    """Which articles were withdrawn, and which titles are foreign, is said of these alone."""
    withdrawn = replace(ARTICLES[17], withdrawn=True, foreign_title=True)
    report = write_index([*ARTICLES[:17], withdrawn, *ARTICLES[18:]], tmp_path, ORIGINAL)
    shards = sorted(tmp_path.glob("blocks/*/*.gz"))
    assert report.documents == len(ARTICLES)
    blocks = [json.loads(gzip.decompress(shard.read_bytes())) for shard in shards]
    for what in ("withdrawn", "foreign"):
        assert {block["block"]: block[what] for block in blocks if what in block} == {1: [1]}


def test_shards_of_older_builds_are_removed(tmp_path: Path) -> None:
    """One build's shards stand in the folder, and what is not ours is left alone."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.gz").write_bytes(b"")
    write_index(ARTICLES, tmp_path, ORIGINAL)
    report = write_index(ARTICLES[:9], tmp_path, ORIGINAL)
    files = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert len(files) == report.files + 1
    assert (tmp_path / "notes" / "mine.gz") in files


def test_an_interrupted_build_leaves_the_older_index(tmp_path: Path) -> None:
    """Shards appear whole or not at all."""

    def interrupted() -> Iterator[SearchDocument]:
        yield from ARTICLES[:30]
        raise KeyboardInterrupt

    before = write_index(ARTICLES, tmp_path, ORIGINAL)
    shards = {path: path.read_bytes() for path in tmp_path.rglob("*.gz")}
    with pytest.raises(KeyboardInterrupt):
        write_index(interrupted(), tmp_path, ORIGINAL)
    assert meta_of(tmp_path)["version"] == before.version
    assert {path: path.read_bytes() for path in shards} == shards


@pytest.mark.parametrize("batch", [1, 7, 50])
def test_shards_do_not_depend_on_how_many_tokens_are_worked_on_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    """Taken in batches, an archive has the index that it has as a whole."""
    whole = write_index(ARTICLES, tmp_path / "whole", ORIGINAL)
    monkeypatch.setattr("press.search.token_streams.BATCH_TOKENS", batch)
    assert write_index(ARTICLES, tmp_path / "batches", ORIGINAL) == whole


def test_shards_do_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    """Two processes write the bytes that one writes, of both editions."""
    written = []
    for processes in (1, 2):
        folder = tmp_path / str(processes)
        sources = [
            IndexSource(edition, ARTICLES, folder / edition.code, NAMES) for edition in LANGUAGES
        ]
        reports = write_indexes(sources, processes)
        assert [report.documents for report in reports] == [len(ARTICLES)] * len(LANGUAGES)
        written.append({path.relative_to(folder): path.read_bytes() for path in files_of(folder)})
    assert written[0] == written[1]


def test_an_error_in_another_process_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an index cannot be written in a process of its own the build fails."""
    first = IndexSource(ORIGINAL, ARTICLES, tmp_path / "first")
    second = IndexSource(TRANSLATION, [], tmp_path / "second")

    def fail(index: InvertedIndex, *rest: object) -> str:
        del rest
        if index.documents:
            raise OSError("no space left")
        return ""

    monkeypatch.setattr(index_writer, "write_phonetic_keys", fail)
    with pytest.raises(RuntimeError, match="an index was not written"):
        write_indexes([first, second], 2)
    assert not (tmp_path / "first" / "meta.json").exists()


@pytest.mark.parametrize(("least", "apart"), [(39, 1), (40, 0)])
def test_a_term_in_more_documents_than_the_threshold_is_common(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, least: int, apart: int
) -> None:
    """All forty articles have the words «yeni» and «körpü», no word more than forty."""
    monkeypatch.setattr("press.search.term_shards.LEAST_COMMON", least)
    write_index(ARTICLES, tmp_path, ORIGINAL)
    assert bool(list(tmp_path.glob("postings-*.gz"))) == bool(apart)


def test_documents_must_come_by_date(tmp_path: Path) -> None:
    """Documents are numbered by date; one out of order is named, with the one before it."""
    with pytest.raises(
        ValueError, match=r"az/2023/03/2\.html of .* comes after az/2023/03/5\.html"
    ):
        write_index([article(5), article(2)], tmp_path, ORIGINAL)


def test_documents_of_one_moment_are_in_order(tmp_path: Path) -> None:
    """Two articles of the same minute may come in either order."""
    report = write_index(
        [article(1), replace(article(2), date=article(1).date)], tmp_path, ORIGINAL
    )
    assert report.documents == 2


@pytest.mark.parametrize("articles", [[], ARTICLES[:1]])
def test_the_smallest_archives_have_an_index(
    tmp_path: Path, articles: list[SearchDocument]
) -> None:
    """An archive of no article, or of one, has an index too."""
    report = write_index(articles, tmp_path, TRANSLATION)
    assert report.documents == len(articles)
    assert meta_of(tmp_path)["documents"] == len(articles)


def test_the_report_counts_what_is_there(tmp_path: Path) -> None:
    """Files and bytes are those on the disk; the meta file is a file too."""
    report = write_index(ARTICLES, tmp_path, ORIGINAL)
    shards = list(tmp_path.rglob("*.gz"))
    assert report.files == len(shards) + 1
    assert report.size == sum(len(shard.read_bytes()) for shard in shards)


def test_a_folder_holds_no_more_shards_than_github_shows(tmp_path: Path) -> None:
    """Numbered shards go on in another folder where one is full."""
    shards = ShardFolder(tmp_path)
    for number in range(FILES_A_FOLDER + 1):
        shards.add_numbered("terms", number, b"T")
    shards.publish({})
    assert len(list(tmp_path.glob("terms-0/*.gz"))) == FILES_A_FOLDER
    assert [path.name[:5] for path in tmp_path.glob("terms-1/*.gz")] == ["1000-"]
    assert len(list(tmp_path.glob("terms-names-0/*.gz"))) == FILES_A_FOLDER // NAMES_A_PAGE + 1


def test_numbered_shards_come_in_order(tmp_path: Path) -> None:
    """A shard's place among the hashes is its number, so none may be left out."""
    shards = ShardFolder(tmp_path)
    shards.add_numbered("terms", 0, b"T")
    with pytest.raises(ValueError, match="terms 2 comes after 0"):
        shards.add_numbered("terms", 2, b"T")


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    """A shard keeps its address and its file while its content stays; a changed one moves."""
    for last in (b"two", b"three"):
        shards = ShardFolder(tmp_path)
        shards.add("words", b"one")
        shards.add("endings", last)
        shards.publish({})
        if last == b"two":
            (words,) = tmp_path.glob("words-*.gz")
            (endings,) = tmp_path.glob("endings-*.gz")
            words.write_bytes(b"as it was")
    assert words.read_bytes() == b"as it was"
    assert not endings.exists()
    (changed,) = tmp_path.glob("endings-*.gz")
    assert gzip.decompress(changed.read_bytes()) == b"three"


def test_a_killed_build_leaves_no_half_shard(tmp_path: Path) -> None:
    """A shard has its name only when it is whole; what was left half written is removed."""
    (tmp_path / "words-0123456789.unfinished").write_bytes(b"ha")
    shards = ShardFolder(tmp_path)
    shards.add("words", b"whole")
    shards.publish({})
    assert {path.suffix for path in tmp_path.iterdir()} == {".gz", ".json"}


def test_names_are_suggested_where_they_have_pages(tmp_path: Path) -> None:
    """Entities with pages can be suggested; without any there is nothing to fetch."""
    write_index(ARTICLES, tmp_path / "without", ORIGINAL)
    assert not list(tmp_path.rglob("suggestions-*"))
    entities = {"qumral": SearchEntity("Qumral", "az/names/qumral.html", "place")}
    write_index(ARTICLES, tmp_path / "with", ORIGINAL, NAMES, entities=entities)
    (shard,) = tmp_path.glob("with/suggestions-0/0-*.gz")
    content = json.loads(gzip.decompress(shard.read_bytes()))
    assert content["names"] == [
        [
            "qumral",
            "Qumral",
            "az/names/qumral.html",
            "place",
            len(ARTICLES),
            "Qumral",
            "Kumral",
        ]
    ]


def test_months_count_every_document(tmp_path: Path) -> None:
    """The meta file says how many documents each month has, in order."""
    write_index(ARTICLES, tmp_path, ORIGINAL)
    assert meta_of(tmp_path)["months"] == [["2023-03", 31], ["2023-04", 9]]
