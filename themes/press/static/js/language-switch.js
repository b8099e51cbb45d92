// Keeps the sentence when the reader switches language: sentence 12 of one edition answers
// sentence 12 of the other. The address is changed at once, not at the click, so that
// opening or copying the link carries the sentence too. A page without the text hands the sentence
// on to the link to the Azerbaijani page as well.

import { firstInSight } from "./in-sight.js";

const links = document.querySelectorAll("body > header a[hreflang], #original");
const text = document.querySelector(".text");

/** The sentence that the address names; else the one being read, if that is not the first. */
function sentence() {
  if (/^#s\d+$/.test(location.hash)) return location.hash;
  const inSight = text?.getBoundingClientRect().top < 0 && firstInSight(text);
  return inSight ? `#${inSight.id}` : "";
}

function keepSentence() {
  const hash = sentence();
  for (const link of links) link.hash = hash;
}

addEventListener("hashchange", keepSentence);
addEventListener("scrollend", keepSentence);
for (const link of links) link.addEventListener("pointerdown", keepSentence);
keepSentence();
