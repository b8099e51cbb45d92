// Says how to cite the page, or the sentence its address names. All of it stands on the page
// already, so the page's HTML does not repeat it.

import { copyButton, record } from "./quote.js";
import { words } from "./words.js";

const line = document.createElement("p");

function part(name, text, lang = "") {
  const element = document.createElement(name);
  element.textContent = text;
  if (lang) element.lang = lang;
  return element;
}

/** The sentence that the address names. */
function named() {
  return /^#s\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
}

export function cite() {
  const sentence = named();
  const { headline, date, site, address } = record(sentence ? sentence.id : "");
  line.replaceChildren(
    `${words.cite}: `,
    part("cite", headline.textContent, headline.lang),
    `. ${date}. ${site}, ${address}`,
  );
  button.hidden = !sentence;
}

const button = copyButton(named);
document.querySelector("article > footer").append(line, button);
addEventListener("hashchange", cite);
cite();
