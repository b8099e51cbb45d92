"""Names that texts have and the authority has not: found, counted, guessed at."""

from collections import Counter

import pytest

from press.entities.authority.authority import load_authority
from press.entities.discovery.candidates import candidates
from press.entities.discovery.clues import clues, own_clues
from press.entities.discovery.unknown_names import UnknownName, UnknownNames
from press.entities.mentions.finder import MentionFinder
from press.languages import ORIGINAL
from press.problems import Problems
from tests.cases_table import CASES, read_cases


@pytest.mark.parametrize("row", read_cases("candidates.tsv"), ids=lambda row: row["rule"])
def test_runs_of_capitals(row: dict[str, str]) -> None:
    """Each rule of the table: which runs of words of a sentence may be names."""
    found = [("^" if c.opens else "") + " ".join(c.words) for c in candidates(row["sentence"])]
    assert found == ([] if row["runs"] == "-" else row["runs"].split("; "))


def test_a_run_is_where_it_says() -> None:
    """The offsets of a run are those of its words in the sentence."""
    sentence = "Dedi ki, Nika Orsova gəlib."
    run = list(candidates(sentence))[-1]
    assert sentence[run.start : run.end] == "Nika Orsova"


def test_what_is_taken_is_no_candidate() -> None:
    """A known name is not in a run, nor does a run go on beyond it."""
    sentence = "Gördü ki, Nika Ornel Tolm yazdı."
    start = sentence.index("Ornel")
    found = list(candidates(sentence, [(start, start + len("Ornel"))]))
    assert [run.words for run in found[1:]] == [("Nika",), ("Tolm",)]


@pytest.mark.parametrize("row", read_cases("name_kinds.tsv"), ids=lambda row: row["rule"])
def test_kinds(row: dict[str, str]) -> None:
    """Each rule of the table: what kind a name's words, and those around it, make it."""
    run = list(candidates(row["sentence"]))[-1]
    votes = Counter[str]()
    for kind, weight in (*clues(row["sentence"], run), *own_clues(run.words)):
        votes[kind.name] += weight
    assert votes.most_common(1)[0][0] == row["kind"]


def unknown(*articles: str) -> list[UnknownName]:
    """Return the unknown names of articles of one sentence a line; the invented names are known."""
    names = UnknownNames(MentionFinder(load_authority(CASES / "names", Problems()), ORIGINAL))
    for number, text in enumerate(articles):
        names.read(str(number), text.splitlines())
    return list(names.names())


def test_forms_of_a_name_are_one() -> None:
    """A name is counted in all its forms, and called by what they are forms of."""
    (name,) = unknown("biz Nika Tolmun", "biz Nika Tolma", "biz Nika Tolmda")
    assert (name.name, name.mentions) == ("Nika Tolm", 3)
    assert name.articles == ("0", "1", "2")
    assert name.forms == {"Nika Tolmun", "Nika Tolma", "Nika Tolmda"}


def test_a_softened_stem_is_found() -> None:
    """The stem is a word as it stands alone: of Kürdaxıq Kürdaxığa is a form."""
    (name,) = unknown("biz Kürdaxığa", "biz Kürdaxığın", "biz Kürdaxıqda")
    assert name.name == "Kürdaxıq"


def test_a_possessive_stays() -> None:
    """An organization is called by the possessive that it ends in."""
    (name,) = unknown("biz Zurab Birliyində", "biz Zurab Birliyinin", "biz Zurab Birliyi")
    assert (name.name, str(name.kind)) == ("Zurab Birliyi", "organization")


def test_one_form_is_brought_to_its_nominative() -> None:
    """Where nothing else was met, common words tell the case: «Qarayevin» is of «Qarayev»."""
    found = unknown("biz Ornel Muzeyinin, Qara Qarayevin, Kiçik Asiyada, Marsdan")
    names = {"Ornel Muzeyi", "Qara Qarayev", "Kiçik Asiya", "Mars"}
    assert {name.name for name in found} == names


def test_one_form_of_an_unknown_word_is_not_proposed() -> None:
    """Whether «Dvenikdə» is in Dvenik nobody can tell until more articles name it."""
    assert unknown("biz Dvenikdə", "biz Dvenikdə") == []
    assert [n.name for n in unknown(*["biz Dvenikdə"] * 3)] == ["Dvenikdə"]
    assert [n.name for n in unknown("biz Dvenikdə", "biz Dvenikdən")] == ["Dvenik"]
    assert [n.name for n in unknown("biz Dvenik")] == ["Dvenik"]


def test_most_articles_come_first() -> None:
    """Names are in the order of articles, however often one article has one."""
    found = unknown("biz Tolmik, Tolmik, Tolmik", "biz Kolsa", "biz Kolsa")
    assert [(n.name, n.mentions, len(n.articles)) for n in found] == [
        ("Kolsa", 2, 2),
        ("Tolmik", 3, 1),
    ]


def test_known_names_are_left_out() -> None:
    """What the authority knows is not listed, in whatever form."""
    assert unknown("biz Orneldə Daren Talvikin, “Ornel xəbərləri”nin, DÖB-ün") == []


def test_a_sentence_begins_with_any_word() -> None:
    """A first word that small letters have elsewhere is no part of a name."""
    (name,) = unknown("Sabah Nika Tolm gəlir.\nBiz sabah gedirik.", "biz Nika Tolm")
    assert (name.name, name.mentions) == ("Nika Tolm", 2)


def test_an_ordinary_word_with_a_capital_is_no_name() -> None:
    """A word that small letters have more often is not listed, nor a scrap of a word."""
    assert unknown("biz Sərəncam, sərəncam, sərəncamı, sərəncam, Ab") == []


def test_what_opens_sentences_is_no_name_for_one_capital_elsewhere() -> None:
    """The word "Lakin" has its capitals from sentences; one behind a bracket makes it no name."""
    openings = "\n".join(["Lakin yağdı."] * 4)
    assert unknown(f"{openings}\nO getdi (Lakin qayıtdı), lakin yox.") == []


def test_a_form_that_small_letters_have_is_no_name() -> None:
    """The word "Burada" is no form of a name Bura where texts have it in small letters."""
    assert unknown("biz Burada, Buraya, burada, burada") == []


def test_a_given_name_alone_is_not_listed() -> None:
    """Where several longer names begin with it, nobody knows whose it is."""
    longer = "biz cənab Nika Zurab, Nika Kolsa, Nika Berin"
    assert "Nika" not in {name.name for name in unknown(longer, "dedi cənab Nika gəldi")}


def test_an_act_is_no_name() -> None:
    """Words of administration are never proposed, alone or at the end of others."""
    acts = "Sərəncam, Fərman, Qanun, Vergi Məcəlləsi, Anlaşma Memorandumu, Sərəncamında, QSC-nin"
    assert unknown(f"biz {acts}") == []


def test_an_institution_called_for_short_is_no_name() -> None:
    """What a kind of thing is called stands for one that was named before."""
    assert unknown("biz Agentlik, Şuranın, Nazirliyə, Rəhbər") == []


def test_ordinary_words_need_something_that_names_them() -> None:
    """Words in use are a name where something says of what; strange ones are one anyway."""
    assert unknown("biz Həcc, Yeni Həyat, Lazım") == []
    (fund,) = unknown("biz “Yeni Həyat” Fondu")
    assert (fund.name, str(fund.kind)) == ("Yeni Həyat", "organization")


def test_an_abbreviation_needs_something_that_says_whose() -> None:
    """An abbreviation that nothing explains may be a measure, a form or a currency."""
    assert unknown("biz ZTK, ZTK-da") == []
    found = unknown("biz Qar Komissiyası (ZTK), ZTK")
    assert {name.name for name in found} == {"Qar Komissiyası", "ZTK"}


def test_a_page_on_the_web_is_no_name() -> None:
    """The name of a site is its owner's, who is called otherwise."""
    assert unknown("biz Tolmik.az-ın, Tolmik.com") == []


def test_an_owner_is_not_the_company() -> None:
    """Whose company it is stands in the genitive."""
    (name,) = unknown("biz Nika Orsovanın şirkəti, Nika Orsova")
    assert (name.name, str(name.kind)) == ("Nika Orsova", "person")


def test_a_surname_alone_is_not_listed_beside_the_name() -> None:
    """A person of the list is not proposed again by the surname."""
    found = unknown("biz nazir Nika Orsav", "biz Orsav, Orsavın")
    assert [name.name for name in found] == ["Nika Orsav"]


def test_an_ending_that_no_surname_has_goes() -> None:
    """With «ilə» grown on, a foreigner's name is brought to its nominative."""
    (name,) = unknown("biz nazir Nika Tolmniklə")
    assert name.name == "Nika Tolmnik"
