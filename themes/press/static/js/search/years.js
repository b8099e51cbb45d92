/**
 * The years of what was found, as bars: a drag over them, or a tap on one, chooses a period.
 *
 * The same can be typed into the two fields; the bars say their numbers to screen readers. Knows
 * nothing of how counts come about.
 */

import { numberWords } from "./shown.js";

const yearOf = (value) => Number(value.slice(0, 4));

export class Years {
  /** `fields` are the fields `from` and `to`; `changed` is called when a period was chosen. */
  constructor(list, { from, to }, words, changed) {
    Object.assign(this, { list, from, to, words, changed, years: [] });
    list.addEventListener("pointerdown", (event) => this.begin(event));
    list.addEventListener("pointermove", (event) => this.began !== undefined && this.drag(event));
    list.addEventListener("pointerup", () => this.end());
    list.addEventListener("pointercancel", () => this.stop());
  }

  /** Show `[[year, count]]`. */
  show(counts) {
    this.years = counts.map(([year]) => year);
    const most = Math.max(1, ...counts.map(([, count]) => count));
    this.list.replaceChildren(...counts.map(([year, count]) => this.bar(year, count, most)));
    this.list.hidden = counts.length < 2 || !counts.some(([, count]) => count);
    this.mark(...this.chosen());
  }

  bar(year, count, most) {
    const item = document.createElement("li");
    const words = this.words.year.replace("{year}", year).replace("{n}", numberWords(count, this.words));
    item.style.setProperty("--share", count / most);
    item.title = words;
    item.innerHTML = "<span class=unseen></span>";
    item.firstChild.textContent = words;
    if (count) item.dataset.some = "";
    else item.ariaHidden = "true"; // nobody wants to hear of each year without any
    return item;
  }

  /** The first and the last year chosen; those of the archive where a field has none. */
  chosen() {
    const [from, to] = [this.from, this.to].map(({ value, validity }) => validity.valid && value);
    if (!from && !to) return [];
    return [from ? yearOf(from) : this.years[0], to ? yearOf(to) : this.years.at(-1)];
  }

  mark(first, last) {
    [...this.list.children].forEach((item, i) => {
      const within = this.years[i] >= first && this.years[i] <= last;
      item.classList.toggle("within", within);
    });
    this.list.classList.toggle("narrowed", first !== undefined);
  }

  yearAt({ clientX }) {
    const { left, width } = this.list.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * this.years.length);
    return this.years[Math.max(0, Math.min(this.years.length - 1, place))];
  }

  begin(event) {
    if (event.button || !this.years.length) return;
    this.list.setPointerCapture(event.pointerId);
    this.began = this.ended = this.yearAt(event);
    this.mark(this.began, this.ended);
  }

  drag(event) {
    this.ended = this.yearAt(event);
    this.mark(...this.period());
  }

  period() {
    return [Math.min(this.began, this.ended), Math.max(this.began, this.ended)];
  }

  end() {
    if (this.began === undefined) return;
    const [first, last] = this.period().map(String);
    const again = this.from.value === first && this.to.value === last;
    this.from.value = again ? "" : first;
    this.to.value = again ? "" : last;
    this.stop();
    this.changed();
  }

  stop() {
    this.began = undefined;
    this.mark(...this.chosen());
  }
}
