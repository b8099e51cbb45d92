/**
 * A field with a list of suggestions below it, by the ARIA pattern "combobox".
 *
 * The focus stays in the field; arrows choose, Enter takes, Escape puts the list away. Knows nothing
 * of the search: it is given options `{ id, label, note, group, href }` and tells which one was taken.
 */

const make = (name, className, text = "") => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

export class Combobox {
  /** `take(option, event)` is called with what was chosen; `leave` when an arrow leaves the list. */
  constructor(input, list, take, leave = () => {}) {
    Object.assign(this, { input, list, take, leave, options: [], at: -1, away: null });
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    list.setAttribute("role", "listbox");
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("input", () => (this.away = null));
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps focus
    list.addEventListener("click", (event) => this.clicked(event));
    this.show([]);
  }

  /** Show these options, each under its group's heading, unless they were put away for this text. */
  show(options) {
    if (options.length && (this.away === this.input.value || this.shows(options))) return;
    const groups = Map.groupBy?.(options, ({ group }) => group) ?? grouped(options);
    this.options = [...groups.values()].flat();
    this.items = [];
    this.list.replaceChildren(...[...groups].map(([name, ones]) => this.group(name, ones)));
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.move(-1);
  }

  /** Whether these options are on the page already: the active one then stays active. */
  shows(options) {
    const same = (option, i) => option.label === this.options[i].label && option.href === this.options[i].href;
    return options.length === this.options.length && options.every(same);
  }

  close() {
    this.show([]);
  }

  group(name, options) {
    const group = make("div", "");
    group.setAttribute("role", "group");
    if (name) {
      const heading = make("div", "heading", name);
      heading.id = `${this.list.id}-${name}`;
      heading.setAttribute("role", "presentation");
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
    }
    group.append(...options.map((option) => this.item(option)));
    return group;
  }

  item({ label, note, href }) {
    const item = make(href ? "a" : "div", "option", label);
    if (href) Object.assign(item, { href, tabIndex: -1 });
    item.id = `${this.list.id}-${this.items.length}`;
    item.setAttribute("role", "option");
    if (note) item.append(" ", make("span", "count", note));
    this.items.push(item);
    return item;
  }

  /** Make the option at this place the active one; -1 for none. */
  move(at) {
    this.at = at;
    this.items.forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    if (at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.items[at].id);
    this.items[at]?.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    const { key, isComposing } = event;
    if (isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { ArrowDown: () => this.down(), ArrowUp: () => this.up(), Enter: () => this.enter(event) };
    if (key === "Escape" && this.options.length) {
      event.preventDefault();
      this.away = this.input.value;
      this.close();
    } else if (act[key]?.()) event.preventDefault();
  }

  down() {
    if (this.at + 1 < this.items.length) this.move(this.at + 1);
    else this.leave();
    return true;
  }

  up() {
    if (!this.items.length) return false;
    this.move(this.at < 0 ? this.items.length - 1 : this.at - 1);
    return true;
  }

  enter(event) {
    if (this.at < 0) return false;
    this.take(this.options[this.at], event);
    return true;
  }

  clicked(event) {
    const at = this.items.indexOf(event.target.closest("[role=option]"));
    if (at >= 0 && !this.options[at].href) this.take(this.options[at], event);
  }
}

/** Map.groupBy, for browsers without it. */
const grouped = (options) => {
  const groups = new Map();
  for (const option of options)
    groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return groups;
};
