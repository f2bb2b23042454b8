/** Lines that stand close together at the top or bottom of a box have their names there, where they do not come straight. */
import { measureText, type Drawing, type EndGeometry } from '@idef0-studio/geometry';
import { drawingOf } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

interface TakenEnd {
  readonly arrow: string;
  readonly end: EndGeometry;
}

/** The ends at the tops and bottoms of boxes that do not come straight from the frame. */
const takenIn = ({ arrows }: Drawing): readonly TakenEnd[] =>
  arrows.flatMap(({ id, object, ends, paths }) =>
    ends.flatMap((end) => {
      const path = paths.find((way) => way.at(-1)?.x === end.x && way.at(-1)?.y === end.y);
      const isTaken = end.kind === 'box' && (end.side === 'top' || end.side === 'bottom');
      return isTaken && end.object === object && (path?.length ?? 0) > 2
        ? [{ arrow: id, end }]
        : [];
    }),
  );

const isNamed = ({ labels }: Drawing, { arrow, end }: TakenEnd): boolean =>
  labels.some(
    ({ arrow: id, x, y, width, height }) =>
      id === arrow &&
      Math.max(x - end.x, end.x - x - width) < 20 &&
      Math.max(y - end.y, end.y - y - height) < 130,
  );

const SHARED = ['1C 2C 3C', '1M 2M 3M'] as const;

test.each(SHARED)(
  'two that are common to three boxes are named at each where they turn: %s',
  (ends) => {
    const letter = ends.includes('C') ? 'C' : 'M';
    const diagram = sketch(
      'Plan | Make | Sell',
      `Law: ${letter}1 -> ${ends}\nBudget: ${letter}2 -> ${ends}\nPlan: 1O -> 2I\nGoods: 2O -> 3I`,
    );
    const drawing = drawingOf(diagram, { measure: measureText });
    const taken = takenIn(drawing);
    expect(taken.length).toBeGreaterThanOrEqual(4);
    expect(
      taken
        .filter((end) => !isNamed(drawing, end))
        .map(({ arrow, end }) => `${arrow} at ${end.node ?? ''}`),
    ).toEqual([]);
  },
);
