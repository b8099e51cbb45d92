/**
 * The search away from the main thread: asked by message, answers by message.
 *
 * A classic worker, since lunr is a classic script; our modules are imported from it.
 */

importScripts("../lunr.min.js");

const modules = import("./session.js");
let session;

const answer = async ({ base, text, options }) => {
  const { Session } = await modules;
  session ??= new Session(self.lunr, base);
  return session.search(text, options);
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data) });
  } catch ({ name, message }) {
    self.postMessage({ id: data.id, error: { name, message } });
  }
});
