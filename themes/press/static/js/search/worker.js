/**
 * The search away from the main thread: asked by message, answers by message.
 *
 * A classic worker, since lunr is a classic script; our modules are imported from it.
 */

importScripts("../lunr.min.js");

const modules = Promise.all([import("./engine.js"), import("./pieces.js")]);
let engine;

const answer = async ({ base, text, options }) => {
  const [{ Engine }] = await modules;
  engine ??= Engine.open(self.lunr, base);
  return (await engine).search(text, options);
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data) });
  } catch (error) {
    engine = undefined;
    self.postMessage({ id: data.id, error: { name: error.name, message: error.message } });
  }
});
