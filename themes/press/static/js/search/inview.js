/**
 * For results that come into view, the sentence that was found: asked for then, and not before.
 *
 * Knows nothing of how sentences are found.
 */

export class InView {
  /** `fill(items)` is called with the list's items that have come into view. */
  constructor(fill) {
    this.observer = new IntersectionObserver((entries) => {
      const items = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const item of items) this.observer.unobserve(item);
      if (items.length) fill(items);
    });
  }

  watch(items) {
    for (const item of items) this.observer.observe(item);
  }

  forget() {
    this.observer.disconnect();
  }
}
