/** Fixes for signs and words that stand where they should not. */
import { describe, expect, test } from 'vitest';
import { fixed } from '../../support/fixes.js';

const body = (text: string) => `model M\nrole Cook\nactivity Run {\n${text}\n}`;

test.each([
  ["Remove the ':'", '  input: Flour', '  input Flour'],
  ["Remove the '='", '  output = Bread', '  output Bread'],
  ['Write straight quotes', '  purpose “To eat”', '  purpose "To eat"'],
  ["Write 'activity' before it", '  Bake {\n  }', '  activity Bake {\n  }'],
  ["Remove 'none'", '  output none, Bread', '  output Bread'],
  ["Change to 'responsible'", '  mechanism Cook: respnsible', '  mechanism Cook: responsible'],
  ["Change to 'consulted'", '  mechanism Cook: asked', '  mechanism Cook: consulted'],
  ['Close the comment', '  output Bread /* warm', '  output Bread /* warm */'],
  [
    'Remove this text',
    '  activity Bake "one" "two" {\n    output Bread\n  }',
    '  activity Bake "one" {\n    output Bread\n  }',
  ],
])('%s', async (title, before, after) =>
  expect(await fixed(body(before), title)).toBe(body(after)),
);

test.each([
  ["Change to 'draft'", 'status draftt', 'status draft'],
  ["Change to 'iso31320'", 'profile iso', 'profile iso31320'],
])('a value that nothing knows: %s', async (title, before, after) => {
  const text = (property: string) => `model M {\n  ${property}\n}\nactivity Run`;
  expect(await fixed(text(before), title)).toBe(text(after));
});

describe('a merge conflict', () => {
  const conflict = (base: string) =>
    body(`<<<<<<< HEAD\n  output Bread\n${base}=======\n  output Rolls\n>>>>>>> other`);

  test.each([
    ['Keep the upper version', '', '  output Bread'],
    ['Keep the lower version', '', '  output Rolls'],
    ['Keep the upper version', '||||||| base\n  output Buns\n', '  output Bread'],
  ])('ends with one version: %s', async (title, base, after) =>
    expect(await fixed(conflict(base), title)).toBe(body(after)),
  );
});

test('a file without a header begins with that of the model beside it', async () => {
  const files = (header: string) =>
    `//- a.idef0\nmodel The Bakery\nactivity Run\n//- b.idef0\n${header}decompose Run {\n}`;
  expect(await fixed(files(''), "Begin the file with 'model The Bakery'")).toBe(
    files('model The Bakery\n\n'),
  );
});

test('of two signs of a tunnel one goes', async () => {
  const entry = (written: string) =>
    `model M\nobject Flour\nactivity Run {\n  input ${written}\n  output Bread\n}`;
  expect(await fixed(entry('(Flour)()'), "Remove the '()'")).toBe(entry('(Flour)'));
  expect(await fixed(entry('(Flour)()'), 'Remove the parentheses')).toBe(entry('Flour()'));
});
