"""What pages say to machines: an article and an entity in the words of schema.org.

Each function returns one JSON object, for a template to print. `site_url` is the site's
absolute address without a slash at its end, or empty; where it is empty, addresses begin
at the root of the host.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from press.languages import ORIGINAL
from press.pages.name_views import EntityView
from press.pages.views import ArticleView

#: A JSON object.
JsonObject = dict[str, object]

#: Says that a text is a program's: https://cv.iptc.org/newscodes/digitalsourcetype/.
_BY_MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def article_schema(article: ArticleView, site_url: str) -> JsonObject:
    """Return the text of an article page: what it is, and whose.

    What it names stands in its links, for everybody. A page that waits for its translation has no
    text of its own, and no such object.
    """
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.date.iso,
        **({"dateModified": article.modified.iso} if article.modified else {}),
        "inLanguage": article.content_language.code,
        **_origin(article, site_url),
    }


def _origin(article: ArticleView, site_url: str) -> JsonObject:
    """Return where the text is from: of an original its source, of a translation its work."""
    status = article.status
    if status.name == "original":
        translation = {"@id": f"{site_url}/{article.counterpart_url}"}
        is_translated = article.counterpart_status != "stub"
        return {
            "isBasedOn": article.source,
            **({"workTranslation": translation} if is_translated else {}),
        }
    work = {
        "@type": "NewsArticle",
        "@id": f"{site_url}/{article.original_url}",
        "inLanguage": ORIGINAL.code,
    }
    scheme, host, *_ = urlsplit(status.source)
    made: Mapping[str, JsonObject] = {
        "official": {
            "sameAs": status.source,
            "translator": {"@type": "Organization", "url": f"{scheme}://{host}"},
        },
        "reviewed": {"editor": {"@type": "Person", "name": status.by}},
        "machine": {"translator": _program(status.by), "digitalSourceType": _BY_MACHINE},
    }
    begun = {"translator": _program(status.engine)} if status.engine else {}
    return {"translationOfWork": work, **made[status.name], **begun}


def _program(name: str) -> JsonObject:
    return {"@type": "SoftwareApplication", "name": name}


def entity_schema(entity: EntityView, site_url: str) -> JsonObject:
    """Return an entity by its page's address, which articles link to."""
    names = (*entity.aliases, *entity.other_names)
    others = list(dict.fromkeys(name for name in names if name != entity.title))
    return {
        "@context": "https://schema.org",
        "@type": entity.schema_type,
        "@id": f"{urlsplit(site_url).path}/{entity.url}",
        "name": entity.title,
        "alternateName": others,
        **({"sameAs": entity.wikidata.url} if entity.wikidata else {}),
    }
