/** What an N² chart shows: who of the boxes of a diagram gives what to whom. */
import { describe, expect, test } from 'vitest';
import { modelOf } from '../../support/model-check.js';
import { lineTexts, nodeTexts, viewIn } from '../../support/view-check.js';
import { bakery } from './bakery.js';

describe('the N² chart', () => {
  const chart = (activity?: string) => viewIn(bakery, { kind: 'n2', activity });

  test('has the boxes of a diagram in order, between the border and the border', () => {
    expect(nodeTexts(chart())).toEqual([
      ...['A0 Bakery*', 'A1 Buy', 'A2 Bake', 'A3 Sell', 'A0 Bakery*'],
    ]);
  });

  test('says who gives what to whom, and in which role', () => {
    expect(lineTexts(chart('Bakery/Bake'))).toEqual([
      'Bake -> Mix: Amounts (control)',
      'Bake -> Heat: Times (control)',
      'Bake -> Mix: Flour (input)',
      'Mix -> Heat: Dough (input)',
      'Heat -> Bake: Bread (output)',
    ]);
  });

  test('of an activity without a diagram is that of the diagram with its box', () => {
    const view = chart('Bakery/Buy');
    expect(view.title).toBe('N² chart of A0 Bakery');
    expect(nodeTexts(view)).toEqual(['A0 Bakery', 'A1 Buy*', 'A2 Bake', 'A3 Sell', 'A0 Bakery']);
  });

  test('of A-0 has those outside around the one box', () => {
    const model = modelOf('activity Root\n  input X\n  output Y');
    expect(lineTexts(viewIn(model, { kind: 'n2' }))).toEqual([
      'Outside the model -> Root: X (input)',
      'Root -> Outside the model: Y (output)',
    ]);
  });

  test('keeps the roles apart in which one box gives another something', () => {
    const model = modelOf(`
      activity Root
        activity A
          output X, Y
        activity B
          input X
          control Y
    `);
    const { lines } = viewIn(model, { kind: 'n2' });
    expect(lines.map(({ role, objects }) => [role, ...objects.map(({ name }) => name)])).toEqual([
      ['control', 'Y'],
      ['input', 'X'],
    ]);
  });

  test('tells on its sheet what a box gives itself', () => {
    const model = modelOf('activity Root\n  activity A\n    input X\n    output X');
    const { lines, notes } = viewIn(model, { kind: 'n2' });
    expect(lines).toEqual([]);
    expect(notes).toEqual([{ caption: 'A1', text: 'Takes what it makes itself: X.' }]);
  });

  test('ends where nobody can read it any more', () => {
    const boxes = Array.from(
      { length: 63 },
      (_, index) => `  activity Work ${index}\n    output X`,
    );
    const { nodes, notes } = viewIn(modelOf(['activity Root', ...boxes].join('\n')), {
      kind: 'n2',
    });
    expect(nodes.filter(({ id }) => !id.startsWith('border'))).toHaveLength(60);
    expect(notes).toEqual([{ caption: 'Left out', text: '3 boxes further on in the diagram.' }]);
  });
});
