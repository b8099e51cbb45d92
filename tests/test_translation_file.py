"""The English file of an article: line answers line, whatever the original's form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.content.article import read_article, read_translation, sentence_hash, translation_text
from press.content.body import body_markdown, parse_body
from press.problems import Problems
from press.translation.alignment import sentence_texts
from press.translation.engines.engine import one_line
from press.translation.translation_file import (
    line_markdown,
    machine_translation,
    with_sentences,
)

LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(one_line).filter(str.strip)


@given(LINES)
def test_any_text_is_one_sentence(text: str) -> None:
    """Whatever an engine says reads back as one sentence, to the letter."""
    (block,) = parse_body(line_markdown(text))
    assert [sentence.text for sentence in block.sentences] == [text]
    assert block.opening == "<p>"


@given(st.text(st.sampled_from("ab.-#> *\n1\\_")), st.data())
def test_any_article_is_answered(source: str, data: st.DataObject) -> None:
    """The English has a line for each line of an imported article, in the same blocks."""
    markdown = body_markdown(source)
    body = parse_body(markdown)
    count = sum(len(block.sentences) for block in body)
    texts = data.draw(st.lists(LINES, min_size=count, max_size=count))
    answer = parse_body(with_sentences(markdown, texts))
    assert [s.text for block in answer for s in block.sentences] == texts
    assert [(b.opening, b.closing) for b in answer] == [(b.opening, b.closing) for b in body]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Bir.\nİki.\n\nÜç.\n", "1.\n2.\n\n3.\n"),
        ("## Baş\n\nBir *vacib* söz.\n", "## 1.\n\n2.\n"),
        ("- Bir.\n- İki.\n  Üç.\n", "- 1.\n- 2.\n  3.\n"),
        ("1. Bir.\n2. İki.\n", "1. 1.\n2. 2.\n"),
        ("> Bir.\n> İki.\n>\n> - Üç.\n", "> 1.\n> 2.\n>\n> - 3.\n"),
        ("Bir.\\\nİki.\n", "1.\\\n2.\n"),
        ("Bir.\n\\\nİki.\n", "1.\n\\\n2.\n"),
        ("\\- Bir.\n", "1.\n"),
        ("2023\\. Bir.\n", "1.\n"),
    ],
)
def test_forms(markdown: str, expected: str) -> None:
    """Headings, lists, quotes and breaks stay; emphasis inside a sentence does not."""
    count = sum(len(block.sentences) for block in parse_body(markdown))
    answer = with_sentences(markdown, [f"{number}." for number in range(1, count + 1)])
    plain = answer.replace("\\.", ".")
    assert plain == expected


def test_forms_that_cannot_be_copied() -> None:
    """Where lines and sentences do not agree, there are paragraphs with as many lines."""
    markdown = "Baş\n===\n\nBir.\nİki.\n\n* * *\n\n[x]: http://example.invalid\n\nÜç.\n"
    answer = with_sentences(markdown, ["Head", "One.", "Two.", "Three."])
    assert answer == "Head\n\nOne.\nTwo.\n\nThree.\n"


ARTICLE = """---
title: "Görüş olub"
date: 2023-03-01T11:00:00+04:00
source: https://example.invalid/az/59065
kind: received
---

Birinci cümlə.
İkinci cümlə.
"""


def test_front_matter() -> None:
    """The file says what it is, by what and when it was made, and what it follows."""
    article = read_article("az/2023/03/59065.md", ARTICLE, Problems())
    assert article
    assert sentence_texts(article.body) == ["Birinci cümlə.", "İkinci cümlə."]
    record = machine_translation(article, "Meeting: “1”", "Marian 1", date(2023, 3, 2))
    text = translation_text(record, with_sentences("Birinci cümlə.\nİkinci cümlə.\n", ["1.", "2."]))
    first, second = map(sentence_hash, ["Birinci cümlə.", "İkinci cümlə."])
    assert text == (
        '---\ntitle: "Meeting: “1”"\ntranslation: machine\ntranslated: 2023-03-02\n'
        f'engine: "Marian 1"\nfollows: [{first}, {second}]\n---\n\n1\\.\n2\\.\n'
    )
    problems = Problems()
    assert read_translation(record.path, text, problems)
    assert list(problems) == []
