/**
 * The search away from the main thread: asked by message, answers by message.
 *
 * A message is `{ id, method, given, site }`: a method of `Search`, what it is given, and where the
 * index and the articles are. `{ renewed }` says that the archive was published anew meanwhile. A
 * classic worker, since lunr is a classic script; published, it has our modules in it
 * (press/site/bundles.py).
 */

const modules = import("./session.js");
importScripts("../lunr.min.js");
let session;
let lastSearch = 0;

const answer = async ({ id, method, given, site }) => {
  if (method === "search") {
    lastSearch = id;
    await new Promise((go) => setTimeout(go)); // what was typed meanwhile comes first
    if (id !== lastSearch) return null;
  }
  const { Session } = await modules;
  const renewed = () => self.postMessage({ renewed: true });
  session ??= new Session(self.lunr, site.index, site, undefined, renewed);
  return session.call(method, ...given);
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data) });
  } catch ({ name, message }) {
    self.postMessage({ id: data.id, error: { name, message } });
  }
});
