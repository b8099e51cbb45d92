// What the reader has chosen, kept in this browser alone. A browser that keeps nothing forgets.

export function remembered(name) {
  try {
    return localStorage.getItem(name) === "yes";
  } catch {
    return false;
  }
}

export function remember(name, chosen) {
  try {
    if (chosen) localStorage.setItem(name, "yes");
    else localStorage.removeItem(name);
  } catch {
    // then it holds for this page
  }
}

/** Whether English that nobody has reviewed is to be hidden. */
export const isHidden = () => document.documentElement.classList.contains("reviewed-only");
