// The button on a machine translation that hides all unreviewed English, or shows it again.
// Hidden, the page becomes the original's: its headline, its sentences, nothing beside them.
// So whatever numbers, cites or quotes finds the text that is seen.

import { cite } from "./citation.js";
import { besides } from "./pair.js";
import { isHidden, remember } from "./remembered.js";
import { words } from "./words.js";

const button = document.querySelector(".note button");
const hide = button?.textContent;
const note = button?.closest(".note");
const told = document.createElement("p");
const headline = document.querySelector("h1");
const original = document.querySelector(".original");
const english = headline.textContent;
const sentences = [...document.querySelectorAll(".text span[id^=s]:not(.missing)")];
let isSwapped = false;

/** A sentence and its original change places; the number stays where it is. */
function swap(sentence) {
  const beside = sentence.nextElementSibling;
  if (!beside?.matches("i[lang]")) return;
  const own = [...sentence.childNodes].filter((node) => node.className !== "number");
  sentence.append(...beside.childNodes);
  beside.append(...own);
  const { lang } = sentence.closest("[lang]");
  sentence.lang = beside.lang;
  beside.lang = lang;
  sentence.classList.toggle("missing"); // what such a sentence of the original is called
}

function changeHeadline() {
  const before = headline.textContent;
  headline.textContent = isHidden() ? original.textContent : english;
  headline.toggleAttribute("lang", isHidden());
  if (isHidden()) headline.lang = original.lang;
  document.title = document.title.replace(before, () => headline.textContent);
  cite();
}

/** In place of what the English is, that it is hidden. */
function changeNote() {
  const [away, shown] = isHidden() ? [note, told] : [told, note];
  away.replaceWith(shown);
  shown.querySelector("small").append(button);
  button.textContent = isHidden() ? words.show : hide;
}

async function change() {
  changeNote();
  changeHeadline();
  if (isHidden()) await besides(); // what stands in its place
  if (isSwapped !== isHidden()) sentences.forEach(swap);
  isSwapped = isHidden();
}

if (button) {
  told.className = "note";
  told.append(`${words.hidden} `, document.createElement("small"));
  button.hidden = false;
  button.addEventListener("click", () => {
    remember("unreviewed", !isHidden());
    document.documentElement.classList.toggle("reviewed-only");
    change().catch(() => location.assign(document.querySelector("header a[hreflang]").href));
    button.focus();
  });
  change().catch(() => location.assign(document.querySelector("header a[hreflang]").href));
}
