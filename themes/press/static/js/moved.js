// Pages of two names were, until 2026, at /az/together/ONE/OTHER.html; what they showed, the search finds.
// The host answers an address that has no page with this one, and knows no forwarding.

const couple = /\/(\w\w)\/together\/([\w-]+)\/([\w-]+)\.html$/.exec(location.pathname);
if (couple) {
  const [{ length }, language, ...names] = couple;
  const site = location.pathname.slice(0, -length);
  location.replace(`${site}/${language}/search.html?names=${names}`);
}
