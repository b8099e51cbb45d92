// Makes each sentence citable. A click on a sentence offers a link to it; a button numbers
// all sentences with links, for the keyboard and for whoever cites more than one.
// The page's HTML carries none of this: only the sentences' ids.

const text = document.querySelector(".text");
const sentences = [...text.querySelectorAll("span[id^=s]")];
let offered = null;

function linkTo(sentence) {
  const number = sentence.id.slice(1);
  const link = document.createElement("a");
  link.className = "number";
  link.href = `#${sentence.id}`;
  link.textContent = number;
  link.lang = document.documentElement.lang;
  link.setAttribute("aria-label", text.dataset.link.replace("{number}", number));
  return link;
}

function withdraw() {
  offered?.remove();
  offered = null;
}

function offer(event) {
  const sentence = event.target.closest("span[id^=s]");
  withdraw();
  if (!sentence || numbered() || event.target.closest("a") || !getSelection().isCollapsed) return;
  offered = linkTo(sentence);
  offered.classList.add("offered");
  const frame = text.getBoundingClientRect();
  offered.style.left = `clamp(1.375rem, ${event.clientX - frame.left}px, 100% - 1.375rem)`;
  offered.style.top = `${event.clientY - frame.top}px`;
  text.append(offered);
}

function numbered() {
  return button.getAttribute("aria-pressed") === "true";
}

function toggleNumbers() {
  withdraw();
  const show = !numbered();
  button.setAttribute("aria-pressed", show);
  if (show) sentences.forEach((sentence) => sentence.prepend(linkTo(sentence)));
  else text.querySelectorAll(".number").forEach((link) => link.remove());
}

const button = document.createElement("button");
button.type = "button";
button.textContent = text.dataset.number;
button.setAttribute("aria-pressed", false);
button.addEventListener("click", toggleNumbers);
document.querySelector(".dateline").append(button);
text.addEventListener("click", offer);
addEventListener("keydown", (event) => event.key === "Escape" && withdraw());
