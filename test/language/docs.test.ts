/** Every example of the language reference is sound; every one that is marked wrong is found wrong. */
import { allStatementKeywords } from '@idef0-studio/language';
import { allRules, ruleOf } from '@idef0-studio/model';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lowered } from '../support/language.js';

const reference = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const examples = [...reference.matchAll(/^```idef0( wrong)?\n([\s\S]*?)^```/gm)].map((match) => ({
  wrong: match[1] !== undefined,
  text: match[2] ?? '',
  line: reference.slice(0, match.index).split('\n').length,
}));

test('the reference has examples of both kinds', () => {
  expect(examples.filter(({ wrong }) => !wrong).length).toBeGreaterThanOrEqual(9);
  expect(examples.filter(({ wrong }) => wrong).length).toBeGreaterThanOrEqual(5);
});

test.each(examples)('the example at line $line', ({ wrong, text }) => {
  const codes = lowered(text).findings.map(({ code }) => code);
  if (wrong) expect(codes).not.toEqual([]);
  else expect(codes).toEqual([]);
});

test('the reference names every word of the language', () => {
  for (const word of allStatementKeywords) expect(reference).toContain(`\`${word}\``);
});

test('the reference lists every code that reading a text may find, and none that no rule has', () => {
  const table = reference.slice(reference.indexOf('### All codes'), reference.indexOf('### Which'));
  const listed = [...table.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map((match) => match[1] ?? '');
  expect(listed.filter((code) => ruleOf(code) === undefined)).toEqual([]);
  const reading = allRules.filter(({ scope }) => scope === 'reading').map(({ code }) => code);
  expect(reading.filter((code) => !listed.includes(code))).toEqual([]);
});

test('every code that stands in the sources is that of a rule', () => {
  const folders = ['packages/language/src', 'packages/model/src'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const codes =
    /'(?:syntax|name|object|bundle|list|decompose|model|number|balance|from)\/[a-z-]+'/g;
  const found = new Set(
    sources
      .join('\n')
      .match(codes)
      ?.map((code) => code.slice(1, -1)),
  );
  expect(found.size).toBeGreaterThan(60);
  expect([...found].filter((code) => ruleOf(code) === undefined)).toEqual([]);
});

test('its links lead to its own headings', () => {
  const headings = [...reference.matchAll(/^## (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...reference.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1]);
  expect(links).toEqual(headings);
});
