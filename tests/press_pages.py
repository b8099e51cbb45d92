"""Pages of an invented press site, and the table that says where they have what."""

from datetime import datetime
from pathlib import Path

HOST = "velmara.example"
TABLE = """\
# The press service of Velmara.
languages: {az: /az/, en: /en/, ru: /ru/}
articles: ["/(az|en)/articles/view/[0-9]+$"]
title: [h1.none, h1.news_heading]
date: [.text_date, span.label-date]
text: [.news-text-block]
without: [.share]
counterpart: [.languages a]
lists: ["https://velmara.example/az/news"]
next: [a.next]
delay: 2
"""

TEXTS = {
    "az": ("Prezident Ornel şəhərində olub", "Prezident Daren Talvik Ornel şəhərinə gəlib."),
    "en": ("The President has been to Ornel", "President Daren Talvik came to the city of Ornel."),
    "ru": ("Президент побывал в Орнеле", "Президент Дарен Талвик прибыл в город Орнел."),
}
MONTH = {"az": "iyun", "en": "June", "ru": "июня"}


def page(
    number: int = 4711,
    language: str = "az",
    *,
    date: str = "",
    more: str = "",
    root: str = f"https://{HOST}",
    beside: str = "",
    others: bool = True,
) -> str:
    """Return the page of an article as the site serves it."""
    title, text = TEXTS[language]
    links = "".join(
        f'<a href="/{code}/articles/view/{number}">{code}</a>'
        for code in (("az", "en", "ru") if others else ())
        if code != language
    )
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>Velmara</title>
<link rel="canonical" href="{root}/{language}/articles/view/{number}"></head>
<body><nav class="languages">{links}</nav>
<div class="main"><div class="article">
<h1 class="news_heading">{title} {number}</h1>
<span class="label-date">{date or f"18 {MONTH[language]} 2026, 09:00"}</span>{beside}
<div class="news-text-block"><p>{text}</p>
<p><b>Daren Talvik:</b> {text}</p><p>– {text}<br>{text}</p>{more}
<img src="/pictures/{number}.jpg" alt=""><video src="/films/{number}.mp4"></video>
<div class="share">Paylaş</div></div></div>
<ul class="side"><li><a href="/{language}/articles/view/{number - 1}">{title}</a>
<span class="text_date">17 {MONTH[language]} 2026, 10:00</span></li></ul></div></body></html>
"""


def put_table(content: Path, text: str = TABLE, host: str = HOST) -> Path:
    """Write the site's table."""
    file = content / "sites" / f"{host}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def warc(pages: dict[str, str], file: Path, moment: datetime) -> Path:
    """Write a web archive of pages by address."""
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as stream:
        writer = WARCWriter(stream, gzip=True)
        for address, text in pages.items():
            headers = [("Content-Type", "text/html; charset=utf-8")]
            record = writer.create_warc_record(
                address,
                "response",
                payload=BytesIO(text.encode()),
                length=len(text.encode()),
                http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": f"{moment:%Y-%m-%dT%H:%M:%SZ}"},
            )
            writer.write_record(record)
    return file
