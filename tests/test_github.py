"""What stands under .github: actions by their digests, forms that a page can fill in."""

import re
from pathlib import Path

import pytest
import yaml

GITHUB = Path(__file__).parent.parent / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"}
)
#: Its digest could not be read; zizmor.yml has the reason.
UNPINNED = {"actions/configure-pages@v6"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_named_by_digest(path: Path) -> None:
    """An action is the one that was looked at: its digest names it, a remark its version."""
    used = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))
    assert used
    for action, remark in used:
        assert action in UNPINNED or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action), action
        assert action in UNPINNED or re.fullmatch(r" # v\d+\.\d+\.\d+", remark), action


def test_nothing_runs_that_nobody_configured() -> None:
    """Fetching and translating by the clock begin only when a variable says so."""
    workflow = yaml.safe_load((GITHUB / "workflows" / "sources.yml").read_text("utf-8"))
    steps = workflow["jobs"]["take-in"]["steps"]
    for command in ("fetch", "translate"):
        (step,) = [each for each in steps if f"press {command}" in each.get("run", "")]
        assert f"vars.{command.upper()} == 'on'" in step["if"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_asks_for_the_page(path: Path) -> None:
    """Each form has a field for the page's address, which a link can fill in."""
    form = yaml.safe_load(path.read_text("utf-8"))
    fields = {each["id"]: each for each in form["body"] if "id" in each}
    assert fields["page"]["validations"]["required"] is True
    assert all(" / " in each["attributes"]["label"] for each in fields.values())  # both languages
