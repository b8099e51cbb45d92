// The button on a machine translation that hides all unreviewed English, or shows it again.

import { isHidden, remember } from "./remembered.js";

const button = document.querySelector(".note button");

if (button) {
  const hide = button.textContent;
  const label = () => (button.textContent = isHidden() ? button.dataset.show : hide);
  button.hidden = false;
  label();
  button.addEventListener("click", () => {
    const hides = !isHidden();
    remember("unreviewed", hides);
    document.documentElement.classList.toggle("reviewed-only", hides);
    label();
  });
}
