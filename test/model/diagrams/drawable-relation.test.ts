/** Which sets of links one tree of lines can show, with its trunks. */
import { trunksOf } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';

/** `a: 1 2 | b: 2`: the targets of each source. */
function relation(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    text.split('|').map((line) => {
      const [source = '', targets = ''] = line.split(':').map((part) => part.trim());
      return [source, new Set(targets.split(' '))];
    }),
  );
}

/** `a b > 1 2 > @1`: who joins a trunk, who forks off, which trunks it leads on to. */
function trunks(text: string): readonly string[] | undefined {
  return trunksOf(relation(text))?.map(({ sources, targets, next }) =>
    [sources.join(' '), targets.join(' '), next.map((index) => `@${index}`).join(' ')].join(' > '),
  );
}

describe('one tree of lines', () => {
  test.each([
    ['a: 1', ['a > 1 > ']],
    ['a: 1 2 | b: 1 2', ['a b > 1 2 > ']],
    ['a: 1 2 | b: 2', ['a > 1 > @1', 'b > 2 > ']],
    ['a: 1 2 3 | b: 2 3 | c: 3', ['a > 1 > @1', 'b > 2 > @2', 'c > 3 > ']],
    ['a: 1 2 | b: 1 3', ['a > 2 > @2', 'b > 3 > @2', ' > 1 > ']],
    ['a: 1 2 3 | b: 1 2 4', ['a > 3 > @2', 'b > 4 > @2', ' > 1 2 > ']],
  ])('shows %s', (text, expected) => {
    expect(trunks(text)).toEqual(expected);
  });

  test.each(['a: 2 3 | b: 1 3 | c: 1 2', 'a: 1 2 3 | b: 2 4 | c: 3 4'])(
    'cannot show %s',
    (text) => {
      expect(trunks(text)).toBeUndefined();
    },
  );

  test('needs no list of all concepts to say no', () => {
    const many = Array.from(
      { length: 24 },
      (_, source) =>
        [
          source,
          Array.from({ length: 24 }, (__, target) => target).filter((target) => target !== source),
        ] as const,
    );
    const text = many.map(([source, targets]) => `s${source}: ${targets.join(' ')}`).join('|');
    expect(trunks(text)).toBeUndefined();
  });
});
