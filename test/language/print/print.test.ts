/** A fragment printed and read again is the same fragment. */
import { readdirSync, readFileSync } from 'node:fs';
import { print } from '@idef0-studio/language';
import type { Fragment, IcomRole, Unplaced } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { lowered } from '../../support/language.js';
import { withoutPlaces } from '../../support/unplaced.js';

const root = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.idef0'))
  .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));

const reference = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8');
const samples = [...reference.matchAll(/^```idef0\n([\s\S]*?)^```/gm)].map((match) => ({
  name: `the reference, line ${reference.slice(0, match.index).split('\n').length}`,
  text: match[1] ?? '',
}));

test.each([...examples, ...samples])('$name is printed and read again as the same', ({ text }) => {
  const { fragment } = lowered(text);
  const again = lowered(print(fragment));
  expect(again.findings).toEqual([]);
  expect(withoutPlaces(again.fragment)).toEqual(withoutPlaces(fragment));
});

test('a fragment that was made by hand and stands nowhere is printed as one would write it', () => {
  const named = (text: string) => ({ text, qualifier: [], node: false });
  const noTexts = { outcomes: [], satisfies: [], includes: [], excludes: [] };
  const nothing = { lists: [], calls: [], children: [], objects: [], bundles: [], texts: noTexts };
  const entry = (text: string) => ({
    object: named(text),
    tunnel: 'none' as const,
    from: [],
    responsibilities: [],
  });
  const list = (role: IcomRole, ...names: readonly string[]) => ({
    role,
    each: false,
    none: names.length === 0,
    entries: names.map(entry),
  });
  const fragment: Unplaced<Fragment> = {
    model: named('Bakery'),
    body: { title: { text: 'A small bakery' }, date: { text: '2008-04' }, braces: true },
    externals: [{ name: named('Miller'), lists: [list('output', 'Flour')], texts: noTexts }],
    objects: [{ name: named('Oven'), definition: { text: 'Fired with "wood"' }, texts: noTexts }],
    bundles: [],
    plainElements: [{ kind: 'role', name: named('Master Baker'), texts: noTexts, members: [] }],
    activities: [
      {
        kind: 'activity',
        name: named('Bake, then Sell'),
        content: {
          ...nothing,
          texts: {
            ...noTexts,
            description: { text: 'Baked **twice** a day:\n\n- at four\n- at noon' },
          },
          lists: [list('control'), list('input', 'Flour')],
          children: [
            { kind: 'activity', name: named('Bake'), content: nothing },
            {
              kind: 'stub',
              number: 3,
              name: named('Sell'),
              content: { ...nothing, lists: [list('input', 'Bread', 'input')] },
            },
          ],
        },
      },
    ],
    assessments: [],
    decompositions: [],
    ignores: [],
  };
  expect(print(fragment)).toBe(`model Bakery "A small bakery" {
  date 2008-04
}

external Miller {
  output Flour
}

object Oven "Fired with \\"wood\\""

role Master Baker

activity \`Bake, then Sell\` {
  description """
    Baked **twice** a day:

    - at four
    - at noon
  """

  control none
  input   Flour

  activity Bake

  stub 3 Sell {
    input
      Bread
      \`input\`
  }
}
`);
});

test('a comment that silences findings stands before what it is about', () => {
  const text = `model Bakery

activity Bake {
  // idef0-ignore object/not-taken: sold elsewhere
  output Bread
  activity Mix { // idef0-ignore box/no-control, box/no-output
    input
      Flour
      Salt // idef0-ignore name/unknown: bought
  }
}
`;
  expect(print(lowered(text).fragment)).toBe(`model Bakery

activity Bake {
  // idef0-ignore object/not-taken: sold elsewhere
  output Bread

  // idef0-ignore box/no-control, box/no-output
  activity Mix {
    input
      Flour
      // idef0-ignore name/unknown: bought
      Salt
  }
}
`);
});

test('entries that a comment is about together stay on one line', () => {
  const text = `model Bakery

activity Bake {
  input Flour, Salt // idef0-ignore name/unknown: bought
  output
    Bread
    // idef0-ignore object/not-taken: sold
    Rolls, Cake
}
`;
  expect(print(lowered(text).fragment)).toBe(`model Bakery

activity Bake {
  // idef0-ignore name/unknown: bought
  input Flour, Salt
  output
    Bread
    // idef0-ignore object/not-taken: sold
    Rolls, Cake
}
`);
});
