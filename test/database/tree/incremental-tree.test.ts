/** What an edit of the activities does to the tree: which of them are numbered, named and resolved again. */
import { expect, test } from 'vitest';
import {
  DocumentOrder,
  fileChanges,
  IncrementalTree,
  type TreeChange,
} from '@idef0-studio/database/testing';
import { fragmentsOf } from '../../support/model-notation.js';

const BEFORE = `
activity Root
  activity One
    activity Inner
      activity Deep
  activity Two
  activity Three
//- b.idef0
decompose Three
  activity Elsewhere
  activity Beside
`;

/** The tree after one text, then after another. */
function change(before: string, after: string): TreeChange {
  const [first, then] = [fragmentsOf(before), fragmentsOf(after)];
  const tree = new IncrementalTree(
    'M',
    () => undefined,
    () => false,
    () => [],
  );
  tree.update(fileChanges([], first), () => first, new DocumentOrder(first));
  return tree.update(fileChanges(first, then), () => then, new DocumentOrder(then));
}

/** The activities that stand elsewhere, by number and name; `-` and the identity of those that are gone. */
function told(found: TreeChange): readonly string[] {
  if (found.kind !== 'patched') return [found.kind];
  const placed = [...found.placed].filter(({ hangs }) => hangs);
  const ids = new Set(placed.map(({ id }) => id));
  return [
    ...placed.map(({ node, name }) => `${node} ${name}`),
    ...[...found.left].flatMap((id) => (ids.has(id) ? [] : [`-${id}`])),
  ].sort();
}

test.each([
  ['a word', ['activity Inner', 'activity Inner\n      output Thing'], []],
  [
    'a box in front',
    ['  activity Two', '  activity New\n  activity Two'],
    ['A0 Root', 'A2 New', 'A3 Two', 'A4 Three', 'A41 Elsewhere', 'A42 Beside'],
  ],
  [
    'a box behind',
    ['activity Beside', 'activity Beside\n  activity Last'],
    ['A3 Three', 'A33 Last'],
  ],
  ['a box less', ['      activity Deep\n', ''], ['A11 Inner', '-Root/One/Inner/Deep']],
  [
    'another name',
    ['activity Inner', 'activity Other'],
    ['-Root/One/Inner', '-Root/One/Inner/Deep', 'A1 One', 'A11 Other', 'A111 Deep'],
  ],
  [
    'another number',
    ['activity Two', 'activity 7 Two'],
    ['A0 Root', 'A2 Three', 'A21 Elsewhere', 'A22 Beside', 'A7 Two'],
  ],
  [
    'a target that nobody has',
    ['decompose Three', 'decompose Thre'],
    ['-Root/Three/Beside', '-Root/Three/Elsewhere', 'A3 Three'],
  ],
  [
    'another target',
    ['decompose Three', 'decompose Two'],
    [
      '-Root/Three/Beside',
      '-Root/Three/Elsewhere',
      'A2 Two',
      'A21 Elsewhere',
      'A22 Beside',
      'A3 Three',
    ],
  ],
  [
    'a target by number',
    ['decompose Three', 'decompose A3'],
    ['A3 Three', 'A31 Elsewhere', 'A32 Beside'],
  ],
  ['a stub by its number', ['activity Two', 'stub A14'], ['rebuilt']],
  ['another root', ['activity Root', 'activity Whole'], ['rebuilt']],
] as const)('%s', (_, [line, instead], expected) => {
  expect(told(change(BEFORE, BEFORE.replace(line, instead)))).toEqual([...expected].sort());
});
