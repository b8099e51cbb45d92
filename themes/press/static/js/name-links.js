// Lets the reader switch off the links from names in the text to their pages. The choice is
// kept on the reader's own machine, for all articles; without this script the links stand.

import { words } from "./words.js";

const KEPT = "name-links";
const text = document.querySelector(".text");
const links = [...text.querySelectorAll('a[href^="../../"]')];
const pages = links.map((link) => link.getAttribute("href"));

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function keep(state) {
  try {
    localStorage.setItem(KEPT, state);
  } catch {
    // then the choice holds for this page
  }
}

// A link without an address is plain text, for the keyboard and for screen readers too.
function show(linked) {
  button.setAttribute("aria-pressed", linked);
  links.forEach((link, at) =>
    linked ? link.setAttribute("href", pages[at]) : link.removeAttribute("href"),
  );
}

function toggle() {
  const linked = button.getAttribute("aria-pressed") !== "true";
  show(linked);
  keep(linked ? "on" : "off");
}

const button = document.createElement("button");
button.type = "button";
button.textContent = words.names;
button.addEventListener("click", toggle);
if (links.length) {
  show(kept() !== "off");
  document.querySelector(".dateline").append(button);
}
