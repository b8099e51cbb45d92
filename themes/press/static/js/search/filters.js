/**
 * What narrows a search: its conditions as the form and the address have them, and its choices.
 *
 * Knows the form's controls, nothing of the index.
 */

import { Combobox } from "./combobox.js";
import { numberWords, periodWords } from "./shown.js";

/** A year, a month or a day, as it is typed. */
const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const CONDITIONS = ["names", "kind", "status", "from", "to"];

export class Filters {
  /** `suggest(text)` gives names; `changed` is called when a condition was changed. */
  constructor(form, words, { suggest, changed }) {
    Object.assign(this, { controls: form.elements, words, suggest, changed, offered: [] });
    const [field, list] = ["search-name", "search-name-list"].map((id) => document.getElementById(id));
    this.field = field;
    this.combobox = new Combobox(field, list, ({ id }) => this.addName(id));
    for (const event of ["input", "focus"]) field.addEventListener(event, () => this.propose());
    field.addEventListener("blur", () => this.combobox.close());
  }

  /** The conditions that hold: those that are not empty, a period that is one. */
  conditions() {
    const chosen = CONDITIONS.map((name) => [name, this.controls[name]?.value.trim() ?? ""]);
    return Object.fromEntries(
      chosen.filter(([name, value]) => value && (!/from|to/.test(name) || PERIOD.test(value))),
    );
  }

  /** The conditions in words, each with how to take it away; `names` are the chosen names. */
  described(names) {
    const { kind, status, from, to } = this.conditions();
    const { kinds, statuses } = this.words;
    const [first, last] = [from, to].map((period) => (period ? periodWords(period, this.words) : ""));
    const without = (...controls) => () => this.set(Object.fromEntries(controls.map((c) => [c, ""])));
    return [
      ...names.map(({ id, label }) => ({ label, remove: () => this.removeName(id) })),
      ...(kind ? [{ label: kinds[kind] ?? kind, remove: without("kind") }] : []),
      ...(status ? [{ label: statuses[status] ?? status, remove: without("status") }] : []),
      ...(from || to
        ? [{ label: from === to ? first : `${first}–${last}`, remove: without("from", "to") }]
        : []),
    ];
  }

  set(values) {
    for (const [name, value] of Object.entries(values))
      if (this.controls[name]) this.controls[name].value = value;
    this.changed();
  }

  clear() {
    this.set(Object.fromEntries(CONDITIONS.map((name) => [name, ""])));
  }

  names() {
    return this.controls.names.value.split(",").filter(Boolean);
  }

  addName(id) {
    this.field.value = "";
    this.combobox.close();
    this.set({ names: [...new Set([...this.names(), id])].join(",") });
  }

  removeName(id) {
    this.set({ names: this.names().filter((one) => one !== id).join(",") });
  }

  /** Propose names: those that begin as what is typed; before anything is, those of the results. */
  async propose() {
    const text = this.field.value.trim();
    const names = text ? await this.suggest(text) : this.offered;
    if (text !== this.field.value.trim() || document.activeElement !== this.field) return;
    const chosen = this.names();
    const options = names
      .filter(({ id }) => !chosen.includes(id))
      .map(({ id, label, kind, count }) => {
        return { id, label, note: numberWords(count, this.words), group: this.words.names[kind] ?? "" };
      });
    this.combobox.show(options);
  }

  /** Say behind each kind and status how many results have it; keep the names to propose. */
  offer({ kind, status, names }) {
    this.offered = names;
    this.count(this.controls.kind, kind);
    if (this.controls.status) this.count(this.controls.status, status);
    if (document.activeElement === this.field) this.propose();
  }

  count(select, counts) {
    for (const option of select.options) {
      option.dataset.label ??= option.textContent;
      const count = option.value ? numberWords(counts[option.value] ?? 0, this.words) : "";
      option.textContent = option.dataset.label + (count ? ` (${count})` : "");
    }
  }
}
