/**
 * Going through the search with keys alone: `/` to the field, arrows through the results.
 *
 * A single letter as a shortcut catches what people say to speech input, so it can be turned off
 * (WCAG 2.1.4), and the choice is remembered. Knows nothing of the search.
 */

const OFF = "search-key-off";

const isTyping = ({ tagName, type, isContentEditable }) =>
  isContentEditable || tagName === "TEXTAREA" || tagName === "SELECT" ||
  (tagName === "INPUT" && type !== "checkbox");

/** Keep the switch's state; storage may be forbidden. */
const remember = (box) => {
  try {
    box.checked = !localStorage.getItem(OFF);
    box.addEventListener("change", () =>
      box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"),
    );
  } catch {
    box.checked = true;
  }
};

/** `/` leads to the field, while the box is ticked. */
export const slashLeadsTo = (input, box) => {
  remember(box);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!box.checked || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
};

/** Arrows go from result to result, before the first one back to the field, as Escape does. */
export const arrowsThrough = (list, input) => {
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("li > a")];
    const item = event.target.closest("li");
    const at = links.findIndex((link) => item?.contains(link));
    const to = { ArrowDown: links[at + 1], ArrowUp: links[at - 1] ?? input, Escape: input }[event.key];
    if (at < 0 || !to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    to.focus();
  });
};

/** Where the keys go on when what had them was taken away: the first of these that is to be seen. */
export const focusFirst = (...ones) => ones.find((one) => one?.getClientRects().length)?.focus();
