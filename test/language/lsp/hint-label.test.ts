/** The words of the hints at balance. */
import { expect, test } from 'vitest';
import { hintLabel, hintTooltip, type Lacking } from '@idef0-studio/language/testing';

const lists = (text: string): readonly Lacking[] =>
  text.split('; ').flatMap((list) => {
    const [role, ...names] = list.split(/[:,] /u);
    return names.map((name) => ({ role: role as Lacking['role'], name }));
  });

test.each([
  ['input: Salt', 'lacks input Salt'],
  ['output: Waste; input: Salt, Water', 'lacks inputs Salt, Water, output Waste'],
  ['input: Half a Pound of Salt, Warm Water; mechanism: Oven', 'lacks 2 inputs, 1 mechanism'],
  [
    'control: A, B; input: C, D; output: E, F, G, H, I, J, K, L, M, N; mechanism: O, P',
    'lacks 2 C, 2 I, 10 O, 2 M',
  ],
])('%s: %s', (lacking, label) => {
  expect(hintLabel(lists(lacking))).toBe(label);
  // Editors cut what is longer.
  expect(label.length).toBeLessThanOrEqual(43);
});

test('the tooltip has all names', () =>
  expect(hintTooltip('Bake', lists('output: Waste; input: Salt, Water'))).toBe(
    `What is inside **Bake** takes or gives more than its lists say:

- inputs: Salt, Water
- output: Waste`,
  ));
