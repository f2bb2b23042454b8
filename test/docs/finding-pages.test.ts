/** The code of each finding leads to a page, also of those that are no rules. */
import { FILE_CODES, SETTINGS_CODE } from '@idef0-studio/language';
import { allRules } from '@idef0-studio/model';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INTERNAL_CODE } from '@idef0-studio/language/testing';

const codes = [
  ...allRules.map(({ code }) => code),
  ...[...Object.values(FILE_CODES), SETTINGS_CODE, INTERNAL_CODE],
];

test.each(codes)('%s has a page, which the list of all leads to', (code) => {
  const page = `${code.replaceAll('/', '-')}.md`;
  expect(existsSync(`docs/rules/${page}`)).toBe(true);
  expect(readFileSync('docs/rules/README.md', 'utf8')).toContain(`(${page})`);
});

test('each chapter of the list has a title of its own, not the code of its rules', () => {
  const list = readFileSync('docs/rules/README.md', 'utf8');
  const titles = [...list.matchAll(/^## (.+)$/gmu)].map(([, title = '']) => title);
  expect(titles.length).toBeGreaterThan(15);
  expect(titles.filter((title) => /^\p{Ll}/u.test(title))).toEqual([]);
});
