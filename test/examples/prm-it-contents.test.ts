/**
 * The contents of the example PRM-IT against the book it is made from: what A2 and its processes say of themselves beside
 * their arrows, how much of it there is, and which process each exclusion names. Its wording is that of the example.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findActivity, outcomeNumbers, type Activity } from '@idef0-studio/model';
import { loadExample } from './load-example.js';

interface Contents {
  readonly source: { readonly date: string };
  readonly category: { readonly node: string; readonly values: number };
  readonly processes: readonly {
    readonly node: string;
    /** Whether it has a text on its scope. */
    readonly scope: boolean;
    readonly outcomes: number;
    /** How many points are nested in each. */
    readonly includes: readonly { readonly parts: number }[];
    /** Names printed in parentheses, and words in the place of a name. */
    readonly excludes: readonly { readonly see: readonly string[]; readonly words?: string }[];
  }[];
  readonly terms: readonly { readonly name: string; readonly sources: readonly string[] }[];
}

const model = (await loadExample('prm-it')).model('PRM-IT');
const file = new URL('../facts/prm-it-v3-a2-contents.json', import.meta.url);
const book = JSON.parse(readFileSync(file, 'utf8')) as Contents;
const processes = book.processes.map(({ node }) => activityAt(node));

test('the model has the date of the book', () => {
  expect(model?.header().date).toBe(book.source.date);
});

test('A2 has a purpose, a rationale and the eight values of the book', () => {
  const { purpose, rationale, value } = activityAt(book.category.node).texts;
  expect([purpose, rationale]).not.toContain(undefined);
  expect(new Set(value).size).toBe(book.category.values);
  expect(book.category.values).toBe(8);
});

test('each process has a purpose, a scope where the book words one, and the outcomes of the book, 33 in all', () => {
  expect(processes.filter(({ texts }) => texts.purpose === undefined)).toEqual([]);
  const written = processes.map(({ node, texts }) => ({
    node,
    scope: texts.scope !== undefined,
    outcomes: outcomeNumbers(texts.outcomes).length,
  }));
  expect(written).toEqual(
    book.processes.map(({ node, scope, outcomes }) => ({ node, scope, outcomes })),
  );
  expect(sum(written.map(({ outcomes }) => outcomes))).toBe(33);
  expect(written.find(({ node }) => node === 'A25')?.outcomes).toBe(6);
  const texts = processes.flatMap(({ texts: { outcomes } }) => outcomes.map(({ text }) => text));
  expect(texts).not.toContain(undefined);
});

test('each process includes what the book lists, 40 points with nine nested in them', () => {
  const written = processes.map(({ node, texts }) => ({
    node,
    includes: texts.includes.map(({ parts = [] }) => ({ parts: parts.length })),
  }));
  expect(written).toEqual(book.processes.map(({ node, includes }) => ({ node, includes })));
  const points = written.flatMap(({ includes }) => includes);
  expect([points.length, sum(points.map(({ parts }) => parts))]).toEqual([40, 9]);
});

test('each process excludes the 25 points of the book, and says which process has them', () => {
  const written = processes.map(({ node, texts }) => ({
    node,
    excludes: texts.excludes.map(({ see, seeTexts = [] }) => ({
      see: see.map(({ text }) => text),
      words: seeTexts.length > 0,
    })),
  }));
  expect(written).toEqual(
    book.processes.map(({ node, excludes }) => ({
      node,
      excludes: excludes.map(({ see, words }) => ({ see, words: words !== undefined })),
    })),
  );
  expect(written.flatMap(({ excludes }) => excludes)).toHaveLength(25);
});

test('each of the 49 activities is described in 20 to 60 words that its name does not have', () => {
  const below = (model?.activities() ?? []).filter(({ node }) => /^A2\d\d$/u.test(node));
  expect(below).toHaveLength(49);
  const described = below.map(({ node, name, texts }) => ({
    node,
    words: wordsOf(texts.description?.text ?? '').length,
    own: wordsOf(texts.description?.text ?? '').filter((word) => !wordsOf(name).includes(word)).length,
  }));
  const unfit = described.filter(({ words, own }) => words < 20 || words > 60 || own < 20);
  expect(unfit).toEqual([]);
});

test('the terms are those that the book defines, after the glossaries that it names', () => {
  const written = (model?.plainElements('term') ?? []).map(({ name, sources = [] }) => ({
    name,
    sources: sources.filter((source) => source.includes('ITIL') || source.includes('Glossary')),
  }));
  expect(written).toEqual(book.terms);
});

function activityAt(node: string): Activity {
  const found = model && findActivity(model, node);
  if (found === undefined) throw new RangeError(`There is no node ${node}.`);
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
