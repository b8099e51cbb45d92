// The words of the scripts in the page's language. The build writes them into a file an edition:
// on each of 150,000 pages they would be 30 MB.

const address = new URL(`../../${document.documentElement.lang}/words.js`, import.meta.url);

export const { default: words } = await import(address);
