/** `<-` on a diagram of many boxes: whoever is named is found without looking at all boxes. */
import { assemble, queriesOf } from '@idef0-studio/model';
import { expect, test, vi } from 'vitest';
import { Relations } from '@idef0-studio/model/testing';
import { fragmentsOf } from '../../support/model-notation.js';

/** How often it is asked whether one activity stands within another, for a diagram of so many boxes that each name
 *  the one before. */
function questions(count: number): number {
  const boxes = Array.from({ length: count }, (_, box) => [
    `  activity Do Part ${box}`,
    `    output Thing ${box}`,
    ...(box > 0 ? [`    input Thing ${box - 1} <- Do Part ${box - 1}`] : []),
  ]);
  const asked = vi.spyOn(Relations.prototype, 'isWithin');
  try {
    const model = queriesOf(assemble(fragmentsOf(['activity Run', ...boxes.flat()].join('\n'))));
    expect(model.diagram('A0')?.arrows.length).toBeGreaterThanOrEqual(count - 1);
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

test('twice as many boxes that name their sources are twice as many questions', () => {
  expect(questions(200)).toBeLessThan(2.1 * questions(100));
});
