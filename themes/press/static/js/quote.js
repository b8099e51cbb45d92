// A sentence as it is quoted: in both languages, with what the English is, the date and the address.

import { besides } from "./pair.js";
import { words } from "./words.js";

/** The words of a sentence, without its number and the signs of doubt. */
export function plain(sentence) {
  const copy = sentence.cloneNode(true);
  copy.querySelectorAll("sup, .number").forEach((sign) => sign.remove());
  return copy.textContent.trim();
}

function quoted(sentence) {
  return `“${plain(sentence)}”`;
}

/** Who published it, under what headline, when and where. */
export function record(hash) {
  const moment = document.querySelector("time");
  const here = new URL(location);
  here.search = "";
  here.hash = hash;
  return {
    headline: document.querySelector("h1"),
    date: (moment.querySelector("a") ?? moment).textContent,
    site: document.querySelector("body > header > a").textContent,
    address: here.href,
  };
}

/** What the English is, as the page says it above the text; of a sentence out of date that too. */
function status(isStale) {
  const notes = document.querySelectorAll(`.note:not(.changed) > span${isStale ? ", .changed > span" : ""}`);
  return [...notes].map((note) => note.textContent.replace(/\s+/g, " ").trim()).join(" ");
}

export async function quote(sentence) {
  await besides();
  const beside = sentence.matches(".missing") ? null : sentence.nextElementSibling;
  const isBoth = beside?.matches("i[lang]");
  const { headline, date, site, address } = record(sentence.id);
  const source = `${headline.textContent}. ${date}. ${site}, ${address}`;
  const lines = isBoth
    ? [quoted(sentence), quoted(beside), source, status(sentence.matches(".stale"))]
    : [quoted(sentence), source];
  return lines.join("\n");
}

/** Browsers keep the clipboard for pages that came over a safe connection; others copy what is selected. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

/** A button that copies the quotation of the sentence that `which` returns. */
export function copyButton(which) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await copy(await quote(which()));
    button.textContent = "✓";
    setTimeout(() => (button.textContent = words.copy), 2000);
  });
  return button;
}
