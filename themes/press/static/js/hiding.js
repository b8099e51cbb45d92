// The button on a machine translation that hides all unreviewed English, or shows it again.

import { besides } from "./pair.js";
import { isHidden, remember } from "./remembered.js";

const button = document.querySelector(".note button");

if (button) {
  const tell = () => button.setAttribute("aria-pressed", isHidden());
  button.hidden = false;
  tell();
  button.addEventListener("click", () => {
    const hides = !isHidden();
    if (hides) besides(); // what stands in its place
    remember("unreviewed", hides);
    document.documentElement.classList.toggle("reviewed-only", hides);
    tell();
  });
}
