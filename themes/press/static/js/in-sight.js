// Which sentence is being read: the first that begins on the screen, once the page is scrolled.

export function firstInSight(text) {
  for (const sentence of text.querySelectorAll("span[id^=s]"))
    if (sentence.getBoundingClientRect().top >= 0) return sentence;
  return null;
}
