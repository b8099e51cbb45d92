"""Pelican with our verbs in their order, and without generators that take quadratic time.

Pelican's own article generators look through all articles once per article, and list only one
language. They are left out.
"""

import sys
import time
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator, StaticGenerator
from pelican.log import console
from pelican.plugins import signals
from pelican.utils import clean_output_dir

from plugins.build_state import BuildState
from press.problems import Problems
from press.project import ZONE_SETTING, named_zone, set_archive_zone


class LinearPelican(Pelican):
    """One pass: every generator gathers, then every generator writes.

    ``context["problems"]`` collects the problems of the content. At the end they are printed,
    one per line, and `run` ends with exit status 1, unless the setting
    ``PROBLEMS_ARE_FATAL`` is off (as it is while the development server watches).
    """

    def init_plugins(self) -> None:
        """Load the verbs; Pelican alone would build without one that cannot be loaded."""
        wanted = list(self.settings["PLUGINS"])
        super().init_plugins()
        if missing := set(wanted) - set(self.settings["PLUGINS"]):
            sys.exit(f"cannot build without {', '.join(sorted(missing))}; the error stands above")

    def run(self) -> None:
        """Build the site."""
        try:
            set_archive_zone(named_zone(self.settings[ZONE_SETTING]))
        except ValueError as error:
            sys.exit(str(error))
        problems = Problems()
        output, content = Path(self.output_path).resolve(), Path(self.path).resolve()
        state = BuildState(self.settings, content, output)
        context = self.settings | {  # the first three keys are Pelican's own
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "problems": problems,
            "state": state,
        }
        generators = [
            cls(
                context=context,
                settings=self.settings,
                path=self.path,
                theme=self.theme,
                output_path=self.output_path,
            )
            for cls in self._get_generator_classes()
        ]
        for generator in generators:
            self._timed(generator, "generate_context")
        self._make_room(state)
        writer = self._get_writer()
        for generator in generators:
            self._timed(generator, "generate_output", writer)
        signals.finalized.send(self)
        self._keep_output(state, context)
        problems.print()
        if problems:
            console.print(f"problems {len(problems)}; everything else is built")
        if problems and self.settings.get("PROBLEMS_ARE_FATAL", True):
            sys.exit(problems.exit_status)

    def _make_room(self, state: BuildState) -> None:
        """Empty the output folder, unless it lies there as the last build has left it."""
        state.begin_output()
        output, content = Path(self.output_path).resolve(), Path(self.path).resolve()
        if state.output is None and self.delete_outputdir and not content.is_relative_to(output):
            clean_output_dir(self.output_path, self.output_retention)

    def _keep_output(self, state: BuildState, context: dict[str, Any]) -> None:
        """Remove files of pages that are no more, and keep what the others are made of."""
        keys, theme = context["keys"], f"{self.settings['THEME_STATIC_DIR']}/"
        copied = {file.save_as for file in context.get("staticfiles", ())}
        folders = (theme, *context.get("index_folders", ()))

        def is_claimed(file: str) -> bool:
            return file in keys or file in copied or file.startswith(folders)

        lines = {
            edition.language.code: dict(
                zip(edition.archive.digests, edition.outline.lines, strict=True)
            )
            for edition in context["editions"]
        }
        state.keep_output(keys, lines, is_claimed)

    def _get_generator_classes(self) -> list[type[Generator]]:
        """Return each plugin's generator in the order of `PLUGINS`, then Pelican's static one."""
        order: list[str] = self.settings["PLUGINS"]
        # Verbs of an earlier build in this process are registered still.
        registered = [
            generator
            for _, generator in signals.get_generators.send(self)
            if generator.__module__ in order
        ]
        return [*sorted(registered, key=lambda cls: order.index(cls.__module__)), StaticGenerator]

    def _timed(self, generator: Generator, stage: str, *arguments: Any) -> None:
        """Run one stage of a generator; print its duration if it is above a second."""
        if run := getattr(generator, stage, None):
            started = time.perf_counter()
            run(*arguments)
            seconds = time.perf_counter() - started
            if seconds > 1:
                verb = type(generator).__module__.rpartition(".")[2]
                console.print(f"{verb}: {seconds:.1f} s")
