/** Each result shows the sentence that was found, with the words marked, in the language it stands in. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { readArticle, shortened } from "../../themes/press/static/js/search/article.js";
import { Search } from "../../themes/press/static/js/search/search.js";
import { loadFile, lunr, makeFixture, siteOf } from "./search_files.mjs";

let folder;
const engines = {};

before(async () => {
  folder = makeFixture("tests.search_cases");
  for (const edition of ["az", "en"])
    engines[edition] = await Search.open(lunr, `${folder}${edition}/`, loadFile, siteOf(folder, edition));
});

/** What a query shows of the first article: the sentence with its marked words in brackets. */
const found = async (edition, query, id) => {
  const { results } = await engines[edition].search(query, { count: 100 });
  const one = results.find(({ url }) => url === `${edition}/${id}.html`);
  const [{ inTitle, sentence }] = await engines[edition].sentences(query, false, [one]);
  return { title: bracketed(one.title, inTitle), ...sentence, text: bracketed(sentence.text, sentence.marks) };
};

const bracketed = (text, marks) =>
  [...marks].reverse().reduce(
    (found, { start, end }) => `${found.slice(0, start)}[${found.slice(start, end)}]${found.slice(end)}`,
    text,
  );

test("every form of a word that is found is marked, whatever was typed", async () => {
  for (const query of ["Lavanqa", "lavanga", "LAVANQAYA"]) {
    const { number, text } = await found("az", query, "hava");
    assert.equal(number, 1);
    assert.match(text, /\[Lavanqaya\] uçan/);
  }
});

test("the sentence with most of the words is shown, and the headline is marked", async () => {
  const { number, text, title } = await found("az", "körpü uzunluğu liman dövlət", "liman");
  assert.equal(number, 2);
  assert.match(text, /^\[Körpü\] 1,5 kilometr \[uzunluğunda\] .* \[dövlət\]/);
  assert.equal(title, "[Limanda] [körpü]");
});

test("an ending after a hyphen is left unmarked", async () => {
  assert.match((await found("az", "BMT", "telefon")).text, /^Onlar \[BMT\]-nin iqlim/);
});

test("text in Azerbaijani on the English edition is shown in its language", async () => {
  const { language, text } = await found("en", "Khankendi", "atlas");
  assert.equal(language, "az");
  assert.match(text, /\[Xankəndi\], Şuşa/);
});

test("what stands only in the original of a translation is shown beside its English", async () => {
  const { language, number, text, beside } = await found("en", "tikintisi", "liman");
  assert.deepEqual([language, number], ["az", 1]);
  assert.match(text, /\[tikintisi\] başlayıb/);
  assert.match(beside.text, /^Construction of a new bridge/);
});

test("of a phrase the sentence that has it is shown, not one before it with its words apart", async () => {
  const page =
    '<div class="text"><p><span id=s1>Körpünün yeni adı var.</span> <span id=s2>Bu, yeni ' +
    "körpünün adıdır.</span> <span id=s3>Yeni körpünün uzunluğu.</span></p></div>";
  const load = async (path) =>
    path.endsWith("liman.html") ? new TextEncoder().encode(page) : loadFile(path);
  const search = await Search.open(lunr, `${folder}az/`, load, siteOf(folder, "az"));
  const one = [{ url: "az/liman.html", title: "" }];
  const shown = async (query) => (await search.sentences(query, false, one))[0].sentence.number;
  assert.equal(await shown('"yeni körpünün"'), 2);
  assert.equal(await shown('yeni körpünün -"bu yeni"'), 1);
  assert.equal(await shown("yeni körpünün"), 1);
});

test("where only a tagged name was found the text's beginning is shown, without a mark", async () => {
  const { number, marks } = await found("az", "IOM", "miqrasiya");
  assert.deepEqual([number, marks], [1, []]);
});

test("an article whose page is missing has no sentence, and the others have theirs", async () => {
  const articles = [{ url: "az/none.html", title: "" }, { url: "az/liman.html", title: "" }];
  const [none, one] = await engines.az.sentences("körpü", false, articles);
  assert.equal(none.sentence, null);
  assert.equal(one.sentence.number, 1);
});

test("a page's sentences are read as text, whatever stands in them", () => {
  const html =
    '<div class="text"><p><span id=s1>A &amp; <em>b</em> &#39;c&#39;</span> ' +
    '<span id=s2 class=stale>İki\nsətir</span><sup>?</sup></p></div>';
  assert.deepEqual(readArticle(html), {
    sentences: [
      { number: 1, text: "A & b 'c'" },
      { number: 2, text: "İki\nsətir" },
    ],
    originals: [],
  });
});

test("what a page says around its text is no sentence", () => {
  const notice = '<p class="note"><span>Machine translation, not reviewed.</span></p>';
  const text = '<div class="text"><p><span id=s1>One.</span></p></div>';
  const { sentences } = readArticle(`${notice}${text}<section><span lang=az>Two.</span></section>`);
  assert.deepEqual(sentences, [{ number: 1, text: "One." }]);
  assert.deepEqual(readArticle(notice).sentences, []);
});

test("a translation's page has the original behind each sentence, and notes that are no text", () => {
  const html =
    '<div class="text"><p><span id=s1 class=stale>One.<sup><a href=#d1>?</a></sup></span> ' +
    "<i lang=az>Bir.</i> <span>Gone.</span> <span id=s2 lang=az class=missing>İki.</span></p></div>";
  assert.deepEqual(readArticle(html), {
    sentences: [
      { number: 1, text: "One." },
      { number: 0, text: "Gone." },
      { number: 2, text: "İki.", language: "az" },
    ],
    originals: [{ number: 1, text: "Bir." }],
  });
});

test("without a typed word every result shows its article's first sentence, in both editions", async () => {
  const firstOf = new Map();
  for (const edition of ["az", "en"]) {
    const { results } = await engines[edition].search("", { count: 100 });
    const shown = await engines[edition].sentences("", false, results);
    assert.ok(results.length >= 10);
    results.forEach(({ url, status }, i) => {
      const { number, language, marks, text } = shown[i].sentence;
      const isOriginal = edition === "az" || status === "stub";
      assert.deepEqual([number, language, marks], [1, isOriginal ? "az" : "en", []]);
      if (edition === "az") firstOf.set(url.slice(3), text);
      else assert.equal(text === firstOf.get(url.slice(3)), isOriginal);
    });
  }
});

test("a long sentence is cut between words, around what is marked", () => {
  const text = `${"söz ".repeat(100)}limanda ${"söz ".repeat(100)}`;
  const start = text.indexOf("limanda");
  const cut = shortened({ number: 1, text, marks: [{ start, end: start + 7 }] });
  const [{ start: from, end }] = cut.marks;
  assert.equal(cut.text.slice(from, end), "limanda");
  assert.match(cut.text, /^… söz .* söz …$/);
  assert.ok(cut.text.length < 340);
});
