// Keeps the sentence when the reader switches language: sentence 12 of one edition answers
// sentence 12 of the other. The address is changed at once, not at the click, so that
// opening or copying the link carries the sentence too.

const link = document.querySelector("nav.languages a");

function keepSentence() {
  link.hash = /^#s\d+$/.test(location.hash) ? location.hash : "";
}

addEventListener("hashchange", keepSentence);
keepSentence();
