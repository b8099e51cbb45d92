/**
 * One visit's search: opens the index once, and anew after the archive was published anew.
 *
 * A new build has new addresses for all that it changed, so a page that was open before meets missing
 * pieces, never wrong ones. What was asked is then asked again of the new index as a whole, and whoever
 * shows answers is told, so that answers of two builds never stand together. Knows nothing of the page
 * or of messages.
 */

import { fetchBytes, isGone } from "./pieces.js";
import { Search } from "./search.js";

export class Session {
  /** `site` is what `Articles` needs to know of the site; `renewed` is called for each new index. */
  constructor(lunr, base, site = null, load = fetchBytes, renewed = () => {}) {
    this.open = () => Search.open(lunr, base, load, site);
    this.renewed = renewed;
    this.opened = null;
  }

  search() {
    if (!this.opened) {
      const opened = (this.opened = this.open());
      opened.catch(() => this.forget(opened));
    }
    return this.opened;
  }

  /** Open the index anew for whoever asks next, unless somebody has done so. */
  forget(opened) {
    if (this.opened === opened) this.opened = null;
  }

  /** Call a method of `Search`. */
  async call(method, ...given) {
    const opened = this.search();
    const search = await opened;
    try {
      return await search[method](...given);
    } catch (error) {
      if (!isGone(error)) throw error;
      this.forget(opened);
      const renewed = await this.search();
      if (renewed.version === search.version) throw error;
      this.renewed();
      return renewed[method](...given);
    }
  }
}
