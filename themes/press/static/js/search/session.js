/**
 * One visit's search: opens the index once, and anew after the archive was published anew.
 *
 * A new build has new addresses for all its pieces, so a page that was open before meets missing
 * pieces, never wrong ones. Knows nothing of the page or of messages.
 */

import { Engine } from "./engine.js";
import { fetchBytes, MissingPiece } from "./pieces.js";

export class Session {
  constructor(lunr, base, load = fetchBytes) {
    this.open = () => Engine.open(lunr, base, load);
    this.opened = null;
  }

  engine() {
    this.opened ??= this.open();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  /** Answer as `Engine.search` does. */
  async search(text, options) {
    try {
      return await (await this.engine()).search(text, options);
    } catch (error) {
      if (!(error instanceof MissingPiece)) throw error;
      this.opened = null;
      return (await this.engine()).search(text, options);
    }
  }
}
