/** Names at the right border of a sheet: one rule of distance for all ends whose name stands at their source, too. */
import {
  measureText,
  type ArrowGeometry,
  type EndGeometry,
  type Point,
} from '@idef0-studio/geometry';
import { drawingOf } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { randomDiagram } from '../support/random-diagrams.js';
import { sketch } from '../support/sketch.js';

interface Way {
  readonly object: string;
  readonly way: number;
  readonly isNamed: boolean;
}

/** The ends at the right border of which a source carries the same, with the way from there, px. */
function waysIn(diagram: Diagram): readonly Way[] {
  const { arrows, labels } = drawingOf(diagram, { measure: measureText, effort: 'typing' });
  return arrows.flatMap((arrow) =>
    arrow.ends.flatMap((end): readonly Way[] => {
      if (end.kind === 'box' || end.side !== 'right' || end.object !== arrow.object) return [];
      const ways = pathsTo(arrow, end).map(lengthOf);
      const isNamed = labels.some(
        ({ arrow: id, anchor, x, y, width, height }) =>
          id === arrow.id &&
          anchor === 'end' &&
          end.x - x - width < 60 &&
          end.y > y &&
          end.y - y - height < 12,
      );
      return ways.length === 0 ? [] : [{ object: end.object, way: Math.min(...ways), isNamed }];
    }),
  );
}

function pathsTo({ ends, paths }: ArrowGeometry, end: EndGeometry): readonly (readonly Point[])[] {
  const sources = ends.filter(
    ({ direction, object }) => direction === 'source' && object === end.object,
  );
  const isAt = (point: Point | undefined, { x, y }: Point) => point?.x === x && point.y === y;
  return paths.filter(
    (path) => isAt(path.at(-1), end) && sources.some((source) => isAt(path[0], source)),
  );
}

const lengthOf = (path: readonly Point[]): number =>
  path.slice(1).reduce((sum, { x, y }, index) => {
    const before = path[index] ?? { x, y };
    return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);

test('on every sheet the ends farther than some way from their sources are named at the border, and no others', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  const ways = seeds.map((seed) => waysIn(randomDiagram(seed)));
  const isBroken = ({ way, isNamed }: Way) => isNamed !== way > 360;
  expect(ways.flat().filter(isBroken)).toEqual([]);
  expect(new Set(ways.flat().map(({ isNamed }) => isNamed)).size).toBe(2);
});

test('what leaves from the last box is not named twice, what leaves from one far away is', () => {
  const diagram = sketch(
    'Plan | Make | Sell',
    'Plan: 1O -> O1 2C\nGoods: 2O -> 3I\nReceipt: 3O -> O2',
  );
  expect(waysIn(diagram).map(({ object, isNamed }) => [object, isNamed])).toEqual([
    ['Plan', true],
    ['Receipt', false],
  ]);
});
