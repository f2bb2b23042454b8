/** The lists of what to do to add something name files that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
const lists = guide.slice(guide.indexOf('## To add something'), guide.indexOf('## House style'));
const paths = [...lists.matchAll(/`((?:packages|test|docs)\/[^`<\s]*)`/g)].map(
  (match) => match[1] ?? '',
);

test('there are lists for a text, an element, a view and a rule', () => {
  expect([...lists.matchAll(/^\*\*An? ([a-z ]+)\*\*/gm)].map((match) => match[1])).toEqual([
    'property that holds a text',
    'kind of element without arrows',
    'kind of element with arrows',
    'view',
    'word of named views',
    'rule',
  ]);
});

test.each(paths)('%s is there', (path) => {
  expect(existsSync(path)).toBe(true);
});
