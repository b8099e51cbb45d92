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
        context = self.settings | {  # the first three keys are Pelican's own
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "problems": problems,
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
        output, content = Path(self.output_path).resolve(), Path(self.path).resolve()
        if self.delete_outputdir and not content.is_relative_to(output):
            clean_output_dir(self.output_path, self.output_retention)
        for generator in generators:
            self._timed(generator, "generate_context")
        writer = self._get_writer()
        for generator in generators:
            self._timed(generator, "generate_output", writer)
        signals.finalized.send(self)
        problems.print()
        if problems:
            console.print(f"problems {len(problems)}; everything else is built")
        if problems and self.settings.get("PROBLEMS_ARE_FATAL", True):
            sys.exit(problems.exit_status)

    def _get_generator_classes(self) -> list[type[Generator]]:
        """Return each plugin's generator in the order of `PLUGINS`, then Pelican's static one."""
        order: list[str] = self.settings["PLUGINS"]
        registered = [generator for _, generator in signals.get_generators.send(self)]
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
