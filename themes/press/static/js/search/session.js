/**
 * One visit's search: opens the index once, and anew after the archive was published anew.
 *
 * A new build has new addresses for all its pieces, so a page that was open before meets missing
 * pieces, never wrong ones. Knows nothing of the page or of messages.
 */

import { fetchBytes, MissingPiece } from "./pieces.js";
import { Search } from "./search.js";

export class Session {
  /** `site` is what `Articles` needs to know of the site. */
  constructor(lunr, base, site = null, load = fetchBytes) {
    this.open = () => Search.open(lunr, base, load, site);
    this.opened = null;
  }

  search() {
    this.opened ??= this.open();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  /** Call a method of `Search`. */
  async call(method, ...given) {
    try {
      return await (await this.search())[method](...given);
    } catch (error) {
      if (!(error instanceof MissingPiece)) throw error;
      this.opened = null;
      return (await this.search())[method](...given);
    }
  }
}
