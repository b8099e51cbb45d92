"""Files of an article and its translation, right in every line, and what is said of wrong ones."""

from press.content.article import Article, read_article, read_translation
from press.problems import Problems

PATH = "az/2023/03/59065.md"
TRANSLATED = "en/2023/03/59065.md"
TEXT = """---
title: "Ayla Tanış: \\"Bağlar salırıq\\""
title_received: "Ayla Tans: \\"Baglar salrq\\""
title_doubts: ["salırıq", "Tanış"]
date: 2023-03-01T11:00:00+04:00
date_received: "mart 01,2023 11:00"
source: https://example.invalid/az/59065
sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
kind: statement
names: {add: [zirvistan], drop: [ayla-tanis]}
withdrawn: "Səhv dərc olunub: bax #77"
---

Birinci cümlə.
İkinci cümlə.

2023\\. Bu il.
"""
BY_HAND = """---
title: Yeni məktəb açılıb
date: 2023-03-01T11:00:00+04:00
source: https://example.invalid/az/59065
kind: opening
---
Birinci cümlə.
"""
OFFICIAL = """---
title: "New school opened"
translation: official
source: https://example.invalid/en/59065
translated: 2023-03-02
follows: [kdfbmnqr, bbbbbbbb]
---

First sentence.
Second sentence.
"""


def article(text: str, path: str = PATH) -> Article:
    """Return the article of a text without problems."""
    problems = Problems()
    read = read_article(path, text, problems)
    assert list(problems) == []
    assert read
    return read


def complaints(text: str, path: str = PATH) -> list[str]:
    """Return the problems of a text as they are printed."""
    problems = Problems()
    read = read_article if path.startswith("az") else read_translation
    assert read(path, text, problems) is None
    return [str(problem) for problem in problems]


def without(key: str, text: str = BY_HAND) -> str:
    """Return the text without a line."""
    return "".join(line for line in text.splitlines(True) if not line.startswith(f"{key}:"))


def with_line(line: str, text: str = BY_HAND) -> str:
    """Return the text with this line of front matter, in the place of its key's."""
    return without(line.partition(":")[0], text).replace("---\n", f"---\n{line}\n", 1)
