// Reading side by side. A page that holds both languages has a box that shows the second one
// without any script; on other pages the link to that page becomes such a box, and what it
// shows is fetched. Whoever reads so once reads on so: the browser remembers it, and nothing
// leaves it.

import { firstInSight } from "./in-sight.js";
import { isHidden, remember, remembered } from "./remembered.js";

const text = document.querySelector(".text");
const given = document.getElementById("pair");
const link = given instanceof HTMLAnchorElement ? given : null;
/** What the English is, on a page of the original. */
const note = document.querySelector(".note[hidden]");
/** English that nobody has reviewed, which the reader has chosen not to see. */
const isUnwanted = remembered("unreviewed") && note?.matches(".warning");
let fetched = null;

/** The box that a page with both languages has from the beginning. */
function makeBox() {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.id = "pair";
  const label = document.createElement("label");
  label.append(box, ` ${link.textContent}`);
  link.replaceWith(label);
  return box;
}

/** The sentence as it is put beside another; what doubts are about is told on its own page. */
function beside(sentence, language) {
  const element = document.createElement("i");
  element.lang = language;
  element.className = sentence.className;
  element.append(...document.importNode(sentence, true).childNodes);
  element.querySelectorAll("i[lang], a[id]").forEach((inner) => inner.remove());
  for (const sign of element.querySelectorAll("a[href^='#']"))
    sign.href = new URL(sign.getAttribute("href"), link.href).href;
  return element;
}

async function fetchOther() {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status} ${link.href}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const sentence of page.querySelectorAll(".text span[id^=s]:not(.missing)"))
    text
      .querySelector(`#${sentence.id}:not(.missing)`)
      ?.after(" ", beside(sentence, page.documentElement.lang));
}

/** Have the other language on the page, where there is any and the reader wants it. */
export async function besides() {
  if (!link || isUnwanted) return;
  fetched ??= fetchOther();
  await fetched;
}

/** Change what is shown, and keep the sentence that is being read where it is. */
async function show() {
  const wanted = box.checked;
  box.checked = !wanted; // the style sheet has followed it already
  const place = firstInSight(text);
  const top = place?.getBoundingClientRect().top;
  box.checked = wanted;
  if (wanted) await besides();
  if (note) note.hidden = !wanted;
  if (scrollY) scrollBy(0, place.getBoundingClientRect().top - top);
}

async function change() {
  remember("pair", box.checked);
  try {
    await show();
  } catch {
    location.assign(link.href);
  }
}

const box = link ? makeBox() : given;
if (isUnwanted) box.parentElement.remove();
else if (box) {
  box.addEventListener("change", change);
  box.checked = remembered("pair") || location.hash === "#pair";
  if (location.hash === "#pair") location.hash = ""; // else the box could not be unchecked
  if (box.checked) show().catch(() => (box.checked = false));
  else if (isHidden()) besides();
}
