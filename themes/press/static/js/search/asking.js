/**
 * Asks the search worker; only the last question is answered.
 *
 * Knows nothing of the page or of the index.
 */

export class SearchWorker {
  /** `script` is the worker's address, `base` the index's; both whole. */
  constructor(script, base) {
    this.script = script;
    this.base = base;
    this.last = 0;
    this.ready = false;
  }

  start() {
    this.worker = new Worker(this.script);
    this.worker.addEventListener("message", ({ data }) => this.receive(data));
    this.worker.addEventListener("error", ({ message }) =>
      this.receive({ id: this.last, error: { name: "DamagedPiece", message } }),
    );
  }

  /** The worker's answer; null where another question was asked in the meantime. */
  ask(text, options) {
    if (!this.worker) this.start();
    this.waiting?.resolve(null);
    const id = ++this.last;
    this.worker.postMessage({ id, base: this.base, text, options });
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }));
  }

  receive({ id, answer, error }) {
    if (id !== this.last || !this.waiting) return;
    const { resolve, reject } = this.waiting;
    this.waiting = null;
    this.ready ||= !error;
    if (error) reject(error);
    else resolve(answer);
  }
}
