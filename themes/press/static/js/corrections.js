// Where a reader sets a sentence right: in the editor, at its line, or by a form that has it already.
// Both belong to the repository that the page's own edit link leads to; without that there is none.

import { words } from "./words.js";

const edit = document.querySelector('article a[href*="/edit/"]')?.href;
const repository = edit?.slice(0, edit.indexOf("/edit/"));

/** The line of a sentence in its file: a sentence is a line, an empty one parts two paragraphs. */
function lineOf(sentence) {
  let line = Number(edit.split("#L")[1]);
  let before = null;
  for (const each of document.querySelectorAll(".text span:not(.missing, .offered)")) {
    const block = each.closest("p, li, h2, h3, h4");
    if (before && before !== block && block.matches("p")) line++;
    if (each === sentence) return line;
    before = block;
    line += Number(each.dataset.lines ?? 1);
  }
  return 0;
}

function link(address, label) {
  const a = document.createElement("a");
  a.href = address;
  a.textContent = label;
  return a;
}

/** The links for a sentence, `plain` its words. */
export function corrections(sentence, plain) {
  if (!edit) return [];
  const page = new URL(location);
  page.search = "";
  page.hash = sentence.id;
  const filled = new URLSearchParams({ template: "text.yml", page, sentence: plain });
  const report = link(`${repository}/issues/new?${filled}`, words.report);
  const line = sentence.matches(".missing") ? 0 : lineOf(sentence);
  return line ? [link(`${edit.split("#")[0]}#L${line}`, words.fix), report] : [report];
}
