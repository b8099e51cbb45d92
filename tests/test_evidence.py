"""What an archive's forms say for its stems."""

from press.language.azerbaijani.evidence import Evidence


def test_a_stem_is_supported_by_every_form_it_explains() -> None:
    """Each form that occurs often counts one for each stem it may have, itself among them."""
    evidence = Evidence({"kitab": 9, "kitabı": 9, "kitablar": 9, "otaq": 9})
    assert evidence.support["kitab"] == 3.0
    assert evidence.support["otaq"] == 1.0


def test_rare_forms_count_less() -> None:
    """A form met once may be a misspelling, and counts a third of a sure one."""
    evidence = Evidence({"kitab": 9, "kitabı": 1})
    assert evidence.support["kitab"] == 1.0 + 1 / 3


def test_a_bare_noun_is_believed_more_than_one_seen_inflected_only() -> None:
    """Whoever writes forms of a noun writes the noun itself now and then."""
    evidence = Evidence({"kitab": 9, "kitabı": 9, "uğrunda": 9, "uğruna": 9, "uğrunu": 9})
    assert evidence.belief("kitab") == 1.0
    assert evidence.belief("uğr") < 0.1


def test_a_verb_is_believed_by_the_kinds_of_endings_it_has() -> None:
    """One form that looks like a verb's proves no verb; many kinds of them do."""
    one = Evidence({"forma": 9, "formalar": 9})
    many = Evidence(dict.fromkeys(("gəlir", "gəldi", "gəlmiş", "gəlib", "gələn", "gəlmək"), 9))
    assert one.belief("for-") < 0.001
    assert many.belief("gəl-") == 1.0


def test_forms_of_its_own_are_those_the_shorter_stem_does_not_explain() -> None:
    """Ada (island) has adaya to itself; all that prezidenti has are forms of prezident."""
    island = Evidence(dict.fromkeys(("ad", "adı", "ada", "adalar", "adaya", "adadan", "adanı"), 9))
    possessed = Evidence(dict.fromkeys(("prezident", "prezidenti", "prezidentinin"), 9))
    assert island.forms_apart("ada", "ad") >= 3.0
    assert possessed.forms_apart("prezidenti", "prezident") == 0.0


def test_a_stem_of_one_doubtful_form_is_not_kept() -> None:
    """What only one form may be built on, and is never met itself, is no stem."""
    assert "masel" not in Evidence({"maseldən": 9}).support
