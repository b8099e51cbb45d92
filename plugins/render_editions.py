"""Render every page of both editions, the feeds and the site map; make the scripts light."""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.plugins import signals

from plugins.verb import Verb
from press.languages import LANGUAGES
from press.pages.edition import Edition, Site
from press.site.bundles import ESBUILD, bundle_theme
from press.site.rendering import Renderer, render_site


class RenderEditions(Verb):
    """Leaves ``editions`` in the context, and in the output folder the pages that have changed.

    ``keys`` in the context say what each file is made of.
    """

    def generate_context(self) -> None:
        """See the archive once in each language."""
        pages, last = self.context["pages"], self.context["state"].output
        self.context["editions"] = [
            Edition(
                language,
                self.context["archive"],
                site_of(self.settings),
                tuple(page for page in pages if page.language is language),
                last.lines.get(language.code, {}) if last else {},
            )
            for language in LANGUAGES
        ]

    def generate_output(self, writer: object) -> None:
        """Write the pages, in as many processes as the setting ``PROCESSES`` says."""
        del writer  # Pelican's writes one page at a time and asks who listens to each
        if not Path(self.settings["ROOT"], ESBUILD).exists():
            self.context["problems"].add(ESBUILD, 0, "no esbuild", "expected: run npm ci")
        renderer = Renderer(self.env, Path(self.output_path), self.settings["SITEURL"])
        processes, last = self.settings["PROCESSES"], self.context["state"].output
        self.context["keys"] = render_site(
            renderer,
            self.context["editions"],
            processes,
            console.print,
            last.keys if last else {},
            self.context["problems"],
        )


def site_of(settings: dict[str, Any]) -> Site:
    """Return what the settings say about the site."""
    return Site(
        names={language: settings["SITENAMES"][language.code] for language in LANGUAGES},
        taglines={language: settings["TAGLINES"][language.code] for language in LANGUAGES},
        source_name={language: settings["SOURCE_NAMES"][language.code] for language in LANGUAGES},
        source_url=settings["SOURCE_URL"],
        repository=settings["REPOSITORY_URL"].rstrip("/"),
        branch=settings["REPOSITORY_BRANCH"],
        original_beside=frozenset(settings["ORIGINAL_BESIDE"]),
    )


def publish_theme(pelican: Pelican) -> None:
    """Bundle the theme's scripts and sheets; Pelican has copied them at the end of its run."""
    settings = pelican.settings
    if Path(settings["ROOT"], ESBUILD).exists():
        bundle_theme(Path(pelican.output_path, settings["THEME_STATIC_DIR"]), settings["ROOT"])


def register() -> None:
    """Take part in the build."""
    RenderEditions.take_part()
    signals.finalized.connect(publish_theme)
