/**
 * The address says the search, so that it can be linked, gone back to, and asked in the other edition.
 *
 * Knows the form's controls; nothing of what they mean.
 */

export class Address {
  /** `elsewhere` is the link to the other edition's search. */
  constructor(form, elsewhere) {
    Object.assign(this, { form, elsewhere });
  }

  /** Fill the form from the address. */
  read() {
    const given = new URLSearchParams(location.search);
    for (const control of this.form.elements)
      if (control.name) control.value = given.get(control.name) ?? "";
    this.askElsewhere();
  }

  /** Write what is asked into the address, as a step to go back to or in place of the last one. */
  keep(asked, push) {
    const pairs = Object.entries(asked).filter(([, value]) => value);
    const address = `${location.pathname}${pairs.length ? `?${new URLSearchParams(pairs)}` : ""}`;
    if (address === location.pathname + location.search) return;
    history[push ? "pushState" : "replaceState"](null, "", address);
    this.askElsewhere();
  }

  /** The other edition is asked the same, but for the status: only translations have one. */
  askElsewhere() {
    const asked = new URLSearchParams(location.search);
    asked.delete("status");
    this.elsewhere.search = asked;
  }
}
