/** The order of a derived boundary: where the partners of each object stand. */
import { loadWorkspace } from '@idef0-studio/language';
import { drawingOf, judge, listsOf } from '@idef0-studio/layout';
import { withoutOrders } from '@idef0-studio/layout/testing';
import { measureText } from '@idef0-studio/geometry';
import { ROLES, type Diagram, type ModelQueries } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';
import { listOrderModel } from '../../support/list-order-model.js';
import { boundaryAt } from '../../support/model-check.js';

describe('a derived boundary stands in the order of its partners', () => {
  test('outputs: feedback to controls, the frame, later boxes from the last on, feedback to inputs', () => {
    const text = `
activity Root
  activity First
    control Advice
    input Returns
  activity Second
    activity Inner
      output Returns, Near, Far, Left, Steer, Advice
  activity Third
    input Near
  activity Fourth
    control Steer
    input Far
object Advice
object Returns
object Near
object Far
object Left
object Steer
`;
    expect(boundaryAt(text, 'A2')).toContain('O Advice, Left, Steer, Far, Near, Returns');
  });

  test.each([
    ['input', 'I From First, From Second, Order, From Fourth'],
    ['mechanism', 'M From First, From Second, Order, From Fourth'],
    ['control', 'C From Second, From First, Order, From Fourth'],
  ])('%ss: earlier boxes, the frame, and feedback', (role, expected) => {
    const text = `
activity Root
  activity First
    output From First
  activity Second
    output From Second
  activity Third
    activity Inner
      ${role} From Fourth, Order, From Second, From First
  activity Fourth
    output From Fourth
object From First
object From Second
object From Fourth
object Order
`;
    expect(boundaryAt(text, 'A3')).toBe(expected);
  });

  test('what several take stands by the middle one of them, and what goes the same ways as it is first mentioned', () => {
    const text = `
activity Root
  activity First
    activity Inner
      output Both, Last, All, Same
  activity Second
    input Both, All
  activity Third
    input Both, All
  activity Fourth
    input Last, All, Same
object Both
object Last
object All
object Same
`;
    expect(boundaryAt(text, 'A1')).toBe('O Last, Same, All, Both');
  });
});

async function modelOf(text: string): Promise<ModelQueries> {
  const [model] = (await loadWorkspace([{ uri: 'file:///a.idef0', text }])).models();
  if (model === undefined) throw new RangeError('There is no model.');
  return model;
}

/** The names in each derived list of the boxes, by activity and role. */
function derivedLists(model: ModelQueries): ReadonlyMap<string, readonly string[]> {
  const lists = model.activities().flatMap(({ id, children }) =>
    children.length === 0
      ? []
      : ROLES.map((role) => {
          const names = model.boundary(id)[role].map(({ object }) => object);
          return [`${id} ${role}`, names] as const;
        }),
  );
  return new Map(lists);
}

describe('on random models without a list at any box', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '%i an object that goes leaves all others in their order',
    async (seed) => {
      const text = listOrderModel(seed, { written: false });
      const before = derivedLists(await modelOf(text));
      for (const gone of ['Thing 2', 'Thing 5', 'Thing 9']) {
        const without = text
          .replace(new RegExp(`\\b${gone}\\b(?:, )?`, 'gu'), '')
          .replace(/, *$/gmu, '')
          .replace(/^ *(?:control|input|output|mechanism) *$\n/gmu, '');
        expect(without).not.toContain(`${gone},`);
        for (const [list, names] of derivedLists(await modelOf(without))) {
          const expected = before.get(list)?.filter((name) => name !== gone);
          expect([list, names]).toEqual([list, expected]);
        }
      }
    },
  );

  test('crossings come within 1.2 times those of free ports', async () => {
    const crossingsOf = (diagram: Diagram) => {
      const drawing = drawingOf(diagram, { effort: 'typing' });
      return judge(diagram, drawing, { measure: measureText }).figures.crossings;
    };
    let [derived, free] = [0, 0];
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const diagram = (await modelOf(listOrderModel(seed, { written: false }))).diagram('A0');
      if (diagram === undefined) throw new RangeError('There is no A0.');
      derived += crossingsOf(diagram);
      free += crossingsOf(withoutOrders(diagram, listsOf(diagram)));
    }
    expect(derived).toBeLessThanOrEqual(1.2 * free);
  });
});
