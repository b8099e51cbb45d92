"""A build that is killed costs a full build at most; it never leaves a wrong page."""

import random
import shutil
from pathlib import Path

import pytest

from tests.killing import killed
from tests.test_build_state import SENTENCES, TITLES, WITHOUT_INDEX, World, files_of

#: More than a build of the few articles touches.
NEVER = 1_000_000
#: Files that are touched by the build of a few articles after an edit, and of all.
SOME, MANY = 12, 400


def drawn(seed: int) -> list[int]:
    """Return moments: the first, some of a build after an edit, some of a full one."""
    choose = random.Random(seed)
    return [1, *(choose.randint(2, SOME) for _ in range(3)), choose.randint(SOME, MANY)]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_killed_build_is_followed_by_a_right_one(tmp_path: Path, processes: int) -> None:
    """Killed as it touches its n-th file, after an edit or upon nothing, the next one is right."""
    world = World(tmp_path)
    world.overrides["PROCESSES"] = processes
    world.build(world.output)
    for number, moment in enumerate(drawn(processes)):
        world.article(1, TITLES[0], list(SENTENCES[: 1 + number % 3]), 1 + number % 2, "visit")
        if number == 3:
            shutil.rmtree(world.output)
        killed(lambda: world.build(world.output), tmp_path, moment)
        world.check()


def test_an_index_killed_midway_is_followed_by_a_right_one(tmp_path: Path) -> None:
    """The index, and what it keeps for the next, are whole after a build that died in them."""
    world = World(tmp_path)
    world.overrides["PLUGINS"] = [*WITHOUT_INDEX, "plugins.index_search"]
    world.build(world.output)
    world.article(2, TITLES[0], [SENTENCES[2]], 1, "visit")
    for moment in (40, 60):
        assert killed(lambda: world.build(world.output), tmp_path, moment)
    world.check()


def test_a_build_that_is_not_killed_ends(tmp_path: Path) -> None:
    """The killing itself changes nothing: a moment that never comes leaves the whole site."""
    world = World(tmp_path)
    assert not killed(lambda: world.build(world.output), tmp_path, NEVER)
    assert "404.html" in files_of(world.output)
    assert killed(lambda: world.build(world.output, FULL_BUILD=True), tmp_path, 1)
