// Makes each sentence citable. A click on a sentence offers a link to it and its quotation; a
// button numbers all sentences with links, for the keyboard and for whoever cites more than one.
// The page's HTML carries none of this: only the sentences' ids.

import { corrections } from "./corrections.js";
import { copyButton, plain } from "./quote.js";
import { words } from "./words.js";

const text = document.querySelector(".text");
const sentences = [...text.querySelectorAll("span[id^=s]")];
let offered = null;

function linkTo(sentence) {
  const number = sentence.id.slice(1);
  const link = document.createElement("a");
  link.className = "number";
  link.href = `#${sentence.id}`;
  const more = [...sentence.querySelectorAll(":scope > a[id]")]; // what else it answers
  link.textContent = more.length ? `${number}–${more.at(-1).id.slice(1)}` : number;
  link.lang = document.documentElement.lang;
  link.setAttribute("aria-label", words.link.replace("{number}", number));
  return link;
}

function withdraw() {
  offered?.remove();
  offered = null;
}

/** The sentence that was clicked, in whichever language. */
function clicked(element) {
  const beside = element.closest(".text i[lang]");
  return beside?.previousElementSibling ?? element.closest("span[id^=s]");
}

function offer(event) {
  if (event.target.closest(".offered")) return;
  const sentence = clicked(event.target);
  withdraw();
  if (!sentence?.id || event.target.closest("a") || !getSelection().isCollapsed) return;
  offered = document.createElement("span");
  offered.className = "offered";
  offered.lang = document.documentElement.lang;
  const more = corrections(sentence, plain(sentence));
  offered.append(linkTo(sentence), copyButton(() => sentence), ...more);
  text.append(offered);
  const frame = text.getBoundingClientRect();
  const half = offered.offsetWidth / 2;
  offered.style.left = `clamp(${half}px, ${event.clientX - frame.left}px, 100% - ${half}px)`;
  offered.style.top = `${event.clientY - frame.top}px`;
}

function toggleNumbers() {
  withdraw();
  const show = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", show);
  if (show) sentences.forEach((sentence) => sentence.prepend(linkTo(sentence)));
  else text.querySelectorAll(".number").forEach((link) => link.remove());
}

const button = document.createElement("button");
button.type = "button";
button.textContent = words.number;
button.setAttribute("aria-pressed", false);
button.addEventListener("click", toggleNumbers);
if (sentences.length) document.querySelector(".dateline").append(button);
text.addEventListener("click", offer);
addEventListener("keydown", (event) => event.key === "Escape" && withdraw());
