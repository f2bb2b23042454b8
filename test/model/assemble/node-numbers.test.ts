import { describe, expect, test } from 'vitest';
import { nodeNumber, nodePath } from '@idef0-studio/model';
import { findingsOf, nodesOf } from '../../support/model-check.js';

describe('node numbers', () => {
  test('children of A0 drop the zero, and each level adds a digit', () => {
    const nodes = nodesOf(`
activity Root
  activity First
  activity Second
    activity Inner
`);
    expect(nodes).toEqual(['A0 Root', 'A1 First', 'A2 Second', 'A21 Inner']);
  });

  test('a fixed number is kept, the others take the free ones in order', () => {
    const nodes = nodesOf(`
activity Root
  activity 2 Fixed
  activity One
  activity Three
`);
    expect(nodes).toEqual(['A0 Root', 'A1 One', 'A2 Fixed', 'A3 Three']);
  });

  test('from the tenth box on a number takes a dot, as do those behind it', () => {
    const nodes = nodesOf(`
activity Root
  activity 4 Four
    activity 10 Ten
      activity Below
  activity 11 Eleven
`);
    expect(nodes).toEqual(['A0 Root', 'A4 Four', 'A4.10 Ten', 'A4.10.1 Below', 'A0.11 Eleven']);
  });

  test.each([
    ['A0', []],
    ['A365', [3, 6, 5]],
    ['A4.10', [4, 10]],
    ['A4.10.1', [4, 10, 1]],
    ['A0.12', [12]],
  ])('%s is the path %j, both ways', (node, path) => {
    expect(nodePath(node)).toEqual(path);
    expect(nodeNumber(path)).toBe(node);
  });

  test.each(['A-0', 'A', 'A102', 'B1', ''])('%j is the path of no node', (text) => {
    expect(nodePath(text)).toBeUndefined();
  });

  test('a stub known by number alone is placed by its digits, missing parents are implied', () => {
    const nodes = nodesOf(`
activity Root
  activity One
  stub A365
`);
    expect(nodes).toEqual([
      'A0 Root',
      'A1 One',
      'A3 A3 (implied)',
      'A36 A36 (implied)',
      'A365 A365 (stub)',
    ]);
  });

  test('a stub known by number alone may stand in its parent, and in a file of its own', () => {
    const nodes = nodesOf(`
activity Root
  stub 3 Direction
    stub 6 Portfolio
      stub A365
//- b.idef0
stub A364
`);
    expect(nodes.slice(1)).toEqual([
      'A3 Direction (stub)',
      'A36 Portfolio (stub)',
      'A364 A364 (stub)',
      'A365 A365 (stub)',
    ]);
  });

  test('a number given twice is an error, and the second takes a free one', () => {
    const text = `
activity Root
  activity 1 First
  activity 1 Second
`;
    expect(findingsOf(text)).toEqual(['number/duplicate: Second']);
    expect(nodesOf(text)).toEqual(['A0 Root', 'A1 First', 'A2 Second']);
  });

  test('the number of a named activity is no stub known by number alone', () => {
    const text = `
activity Root
  activity First
//- b.idef0
stub A1
`;
    expect(findingsOf(text)).toEqual(['number/duplicate: A1']);
    expect(nodesOf(text)).toEqual(['A0 Root', 'A1 First']);
  });

  test('the number 0 is that of the root', () => {
    const text = `
activity Root
  activity 0 Zero
`;
    expect(findingsOf(text)).toEqual(['number/zero: Zero']);
    expect(nodesOf(text)).toEqual(['A0 Root', 'A1 Zero']);
  });
});
