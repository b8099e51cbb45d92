// Hides English that nobody has reviewed, where the reader has chosen so on an article's page.
// Runs before the page is drawn, so that not even a glimpse of it is seen; the style sheets do
// the rest. Links by such a headline are called by the date and the kind of the article instead.

(() => {
  const root = document.documentElement;
  try {
    if (localStorage.getItem("unreviewed") !== "yes") return;
  } catch {
    return;
  }
  root.classList.add("reviewed-only");

  const rename = (link) => {
    const facts = link.nextElementSibling?.firstChild?.textContent.replace(/[\s·]+$/, "");
    link.textContent = facts || `No. ${link.pathname.match(/([^/]+)\.html$/)?.[1] ?? ""}`;
    link.classList.remove("machine");
  };
  addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("a.machine").forEach(rename),
  );
})();
