/**
 * Asks the search worker.
 *
 * Knows nothing of the page or of the index.
 */

/** What went wrong, by name: Unreachable, MissingPiece, DamagedPiece, or another. */
const failure = ({ name, message }) => Object.assign(new Error(message), { name });

export class SearchWorker {
  /**
   * `script` is the worker's address, `site` what it must know of the site; addresses are whole.
   * `renewed` is called when older answers are those of an index that is gone.
   */
  constructor(script, site, renewed = () => {}) {
    this.renewed = renewed;
    this.script = script;
    this.site = site;
    this.waiting = new Map();
    this.latest = new Map();
    this.last = 0;
  }

  /** Have the worker ready before it is asked. */
  start() {
    if (this.worker) return;
    this.worker = new Worker(this.script);
    this.worker.addEventListener("message", ({ data }) => this.receive(data));
    this.worker.addEventListener("error", ({ message }) => this.fail(message));
  }

  /** What a method of `Search` answers. */
  ask(method, ...given) {
    this.start();
    const id = ++this.last;
    this.worker.postMessage({ id, method, given, site: this.site });
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** The same; null where the method was asked again in the meantime. */
  async askLast(method, ...given) {
    const asked = this.ask(method, ...given);
    const id = this.last;
    this.latest.set(method, id);
    try {
      const answer = await asked;
      return this.latest.get(method) === id ? answer : null;
    } catch (error) {
      if (this.latest.get(method) === id) throw error;
      return null;
    }
  }

  receive({ id, answer, error, renewed }) {
    if (renewed) return this.renewed();
    const { resolve, reject } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    if (error) this.forgetScripts(error);
    if (error) reject?.(failure(error));
    else resolve?.(answer);
  }

  /** Scripts that could not be fetched are not fetched again by the worker that asked for them. */
  forgetScripts({ name }) {
    if (name === "TypeError") this.end();
  }

  /** The worker's own script, or lunr's, could not be run. */
  fail(message) {
    this.end();
    for (const { reject } of this.waiting.values()) reject(failure({ name: "TypeError", message }));
    this.waiting.clear();
  }

  end() {
    this.worker?.terminate();
    this.worker = null;
  }
}
