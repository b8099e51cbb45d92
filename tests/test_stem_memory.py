"""Stems that are learned upon what was learned before."""

import pickle
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from press.language.azerbaijani.stem_memory import StemMemory
from press.language.azerbaijani.stems import learn_stems

#: Forms that share stems: nouns and verbs, bare and not, stems that change before a vowel.
STEMS = ("ad", "ada", "adam", "otaq", "fikir", "yaz", "yazı", "gəl", "gəlin", "et", "prezident")
ENDINGS = (
    "", "ın", "da", "lar", "ların", "ı", "sı", "dan", "maq", "mək", "ib", "dı", "i", "in", "ə",
    "inə", "ləri", "lik", "ır", "acaq", "ana", "ya", "mız",
)  # fmt: skip
CHANGED = ("otağı", "otağa", "fikri", "fikrin", "edib", "edilmişdir", "adaya", "bmt-nin", "qanun")
FORMS = st.one_of(
    st.builds(str.__add__, st.sampled_from(STEMS), st.sampled_from(ENDINGS)),
    st.sampled_from(CHANGED),
)
ARCHIVE = st.dictionaries(FORMS, st.sampled_from([1, 2, 3, 4, 600, 2_000]), max_size=60)
#: What an editor changes: some forms are counted otherwise, or are gone (0).
EDIT = st.dictionaries(FORMS, st.sampled_from([0, 1, 2, 3, 5, 900]), max_size=5)


@settings(max_examples=150, deadline=None)
@given(ARCHIVE, st.lists(EDIT, min_size=1, max_size=3), st.sampled_from([1, 2]))
def test_what_is_learned_upon_a_memory_is_what_is_learned_from_nothing(
    archive: dict[str, int], edits: list[dict[str, int]], processes: int
) -> None:
    """After any changes the stems are those of the forms as they are, also from a stored memory."""
    memory = StemMemory()
    for edit in [{}, *edits]:
        counts = Counter(archive | edit)
        archive = {form: count for form, count in counts.items() if count}
        memory = pickle.loads(pickle.dumps(memory))
        assert memory.learn(archive, list(archive), processes) == learn_stems(archive, archive)


def test_forms_that_nobody_asked_for_count_as_well() -> None:
    """A form that was only counted is given its stem when it is asked for."""
    archive = {"kitabın": 3, "kitab": 3, "kitabda": 1}
    memory = StemMemory()
    assert memory.learn(archive, ["kitab"]) == {"kitab": "kitab"}
    assert memory.learn(archive, list(archive)) == dict.fromkeys(archive, "kitab")
