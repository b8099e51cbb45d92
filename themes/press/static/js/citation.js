// Says how to cite the page, or the sentence its address names. All of it stands on the page
// already, so the page's HTML does not repeat it.

const words = document.querySelector(".text").dataset;
const line = document.createElement("p");

function part(name, text, lang = "") {
  const element = document.createElement(name);
  element.textContent = text;
  if (lang) element.lang = lang;
  return element;
}

function address() {
  const here = new URL(location);
  here.search = "";
  if (!/^#s\d+$/.test(here.hash)) here.hash = "";
  return here.href;
}

function cite() {
  const headline = document.querySelector("h1");
  const moment = document.querySelector("time");
  const date = (moment.querySelector("a") ?? moment).textContent;
  const site = document.querySelector("body > header > a").textContent;
  line.replaceChildren(
    `${words.cite}: `,
    part("cite", headline.textContent, headline.lang),
    `. ${date}. ${site}, ${address()}`,
  );
}

document.querySelector("article > footer").append(line);
addEventListener("hashchange", cite);
cite();
