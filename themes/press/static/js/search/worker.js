/**
 * The search away from the main thread: asked by message, answers by message.
 *
 * A classic worker, since lunr is a classic script; our modules are imported from it. Where a piece
 * is missing, the archive was published anew in the meantime: the index is opened again, once.
 */

importScripts("../lunr.min.js");

const modules = Promise.all([import("./engine.js"), import("./pieces.js")]);
let opened;

const open = async (base) => {
  const [{ Engine }] = await modules;
  return Engine.open(self.lunr, base);
};

const engineOf = (base) => {
  opened ??= open(base);
  opened.catch(() => (opened = undefined));
  return opened;
};

const answer = async ({ base, text, options }) => {
  const [, { MissingPiece }] = await modules;
  try {
    return await (await engineOf(base)).search(text, options);
  } catch (error) {
    if (!(error instanceof MissingPiece)) throw error;
    opened = undefined;
    return (await engineOf(base)).search(text, options);
  }
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data) });
  } catch ({ name, message }) {
    self.postMessage({ id: data.id, error: { name, message } });
  }
});
