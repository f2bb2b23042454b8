/** What each view shows, on small models. */
import { levelsOf, nodeIndex, viewOf, type ViewRequest, queriesOf } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';
import { assembled, modelOf } from '../../support/model-check.js';
import { lineTexts, nodeTexts, viewIn } from '../../support/view-check.js';
import { bakery, BAKERY } from './bakery.js';

describe('the context', () => {
  test('shows each agent on the side of what it gives and gets', () => {
    const view = viewIn(bakery, { kind: 'context' });
    expect(nodeTexts(view)).toEqual([
      'A0 Bakery*',
      '(Author) @-1',
      '(Customer) @-1',
      '(Customer) @1',
    ]);
    expect(lineTexts(view)).toEqual([
      'Author -> Bakery: Recipe (control)',
      'Customer -> Bakery: Coin (input)',
      // Nobody makes the complaint that the customer gets, and it is not lost.
      'Bakery -> Customer: Bread, Complaint (output)',
    ]);
  });

  test('shows somebody outside where nobody is named', () => {
    const view = viewIn(modelOf('activity Root\n  activity A\n    input X'), { kind: 'context' });
    expect(lineTexts(view)).toEqual(['Outside the model -> Root: X (input)']);
  });

  test('tells purpose and viewpoint', () => {
    const value = assembled(BAKERY);
    const header = { ...value.header, purpose: 'To eat', viewpoint: 'The baker' };
    const model = queriesOf({ ...value, header });
    expect(viewIn(model, { kind: 'context' }).notes).toEqual([
      { caption: 'Purpose', text: 'To eat' },
      { caption: 'Viewpoint', text: 'The baker' },
    ]);
  });

  test('leaves out what is hidden from the parent', () => {
    const view = viewIn(modelOf('activity Root\n  input (X), Y'), { kind: 'context' });
    expect(lineTexts(view)).toEqual(['Outside the model -> Root: Y (input)']);
  });
});

describe('the node tree', () => {
  test('shows all activities under the root in node order', () => {
    const view = viewIn(bakery, { kind: 'tree' });
    expect(nodeTexts(view)).toEqual([
      'A0 Bakery*',
      'A1 Buy @1',
      'A2 Bake @1',
      'A21 Mix @2',
      'A22 Heat @2',
      'A3 Sell @1',
    ]);
    expect(lineTexts(view)).toEqual([
      'Bakery - Buy',
      'Bakery - Bake',
      'Bakery - Sell',
      'Bake - Mix',
      'Bake - Heat',
    ]);
  });

  test('begins at an activity and ends at a depth', () => {
    expect(nodeTexts(viewIn(bakery, { kind: 'tree', activity: 'Bakery/Bake' }))).toEqual([
      'A2 Bake*',
      'A21 Mix @1',
      'A22 Heat @1',
    ]);
    expect(nodeTexts(viewIn(bakery, { kind: 'tree', depth: 1 }))).toHaveLength(4);
    expect(nodeTexts(viewIn(bakery, { kind: 'tree', depth: 0 }))).toEqual(['A0 Bakery*']);
  });

  test('too large a tree ends at the deepest level that can be drawn, and says so', () => {
    const children = (count: number, indent: string) =>
      Array.from({ length: count }, (_, index) => `${indent}activity N${index}`);
    const tree = children(9, '  ').flatMap((line) => [line, ...children(200, '    ')]);
    const view = viewIn(modelOf(['activity Root', ...tree].join('\n')), { kind: 'tree' });
    expect(view.nodes).toHaveLength(10);
    expect(view.notes).toEqual([
      { caption: 'Left out', text: '1800 activities deeper in the tree.' },
    ]);
  });
});

describe('the node index', () => {
  test('is indented, one node a line', () => {
    expect(nodeIndex(bakery)).toBe(
      'A0 Bakery\n  A1 Buy\n  A2 Bake\n    A21 Mix\n    A22 Heat\n  A3 Sell\n',
    );
  });

  test('begins at an activity', () => {
    expect(nodeIndex(bakery, 'Bakery/Bake')).toBe('A2 Bake\n  A21 Mix\n  A22 Heat\n');
  });

  test('names a stub that is known by its number once', () => {
    expect(nodeIndex(modelOf('activity Root\n  stub A12'))).toContain('\n    A12\n');
  });

  test('is empty for a model without activities, and for an unknown one', () => {
    expect(nodeIndex(modelOf(''))).toBe('');
    expect(nodeIndex(bakery, 'Nobody')).toBe('');
  });
});

test('the levels count from the children of the root', () => {
  expect(levelsOf(bakery)).toEqual([
    { level: 1, activities: 3 },
    { level: 2, activities: 2 },
  ]);
  expect(levelsOf(modelOf('activity Root'))).toEqual([]);
});

describe('the relationship map', () => {
  test('shows what flows between the activities of a level', () => {
    const view = viewIn(bakery, { kind: 'map', level: 1 });
    expect(nodeTexts(view)).toEqual(['A1 Buy', 'A2 Bake', 'A3 Sell']);
    expect(view.groups).toEqual([]);
    expect(lineTexts(view)).toEqual([
      'Sell -> Buy: Money (input)',
      'Buy -> Bake: Flour (input)',
      'Bake -> Sell: Bread (input)',
    ]);
  });

  test('keeps activities above the level that nothing stands under', () => {
    const view = viewIn(bakery, { kind: 'map', level: 2 });
    expect(nodeTexts(view)).toEqual(['A1 Buy', 'A21 Mix', 'A22 Heat', 'A3 Sell']);
    expect(lineTexts(view)).toContain('Heat -> Sell: Bread (input)');
  });

  test('gathers the objects of a pair on one line, by name, and tells the role they share', () => {
    const view = viewIn(
      modelOf(`
        activity Root
          activity A
            output Zeta, Alpha, Beta
          activity B
            control Zeta
            input Alpha
          activity C
            input Beta, Alpha
      `),
      { kind: 'map', level: 1 },
    );
    expect(lineTexts(view)).toEqual(['A -> B: Alpha, Zeta', 'A -> C: Alpha, Beta (input)']);
  });

  test('groups by the activity above', () => {
    const view = viewIn(
      modelOf(`
        activity Root
          activity One
            activity A
            activity B
          activity Two
            activity C
      `),
      { kind: 'map', level: 2 },
    );
    expect(view.groups.map(({ node, title }) => `${node} ${title}`)).toEqual(['A1 One', 'A2 Two']);
    expect(view.nodes.map(({ group }) => group)).toEqual([
      'group:Root/One',
      'group:Root/One',
      'group:Root/Two',
    ]);
  });

  test('shows those under an activity alone', () => {
    const view = viewIn(bakery, { kind: 'map', level: 2, activity: 'Bakery/Bake' });
    expect(lineTexts(view)).toEqual(['Mix -> Heat: Dough (input)']);
    expect(view.title).toBe('Relationship map of level 2 under A2 Bake');
  });

  test('names the narrower of bundle and part', () => {
    const view = viewIn(
      modelOf(`
        bundle Whole = Part, Other
        activity Root
          activity A
            output Whole
          activity B
            input Part
            output Other
          activity C
            input Whole
      `),
      { kind: 'map', level: 1 },
    );
    expect(lineTexts(view)).toEqual([
      'A -> B: Part (input)',
      'A -> C: Whole (input)',
      'B -> C: Other (input)',
    ]);
  });

  test('follows what `<-` says, and tunnels too', () => {
    const view = viewIn(
      modelOf(`
        activity Root
          activity A
            output X
          activity B
            output (X)
          activity C
            input X <- A1
          activity D
            input X
      `),
      { kind: 'map', level: 1 },
    );
    expect(lineTexts(view)).toEqual([
      'A -> C: X (input)',
      'A -> D: X (input)',
      'B -> D: X (input)',
    ]);
  });

  test('leaves out the lightest of too many lines', () => {
    const names = Array.from({ length: 30 }, (_, index) => index);
    const children = names.flatMap((index) => [
      `  activity W${index}`,
      `    output O${index}`,
      `    input ${names.filter((other) => other !== index).map((other) => `O${other}`)}`,
    ]);
    const view = viewIn(modelOf(['activity Root', ...children].join('\n')), {
      kind: 'map',
      level: 1,
    });
    expect(view.lines).toHaveLength(700);
    expect(view.notes).toEqual([{ caption: 'Left out', text: '170 lines of the least weight.' }]);
  });
});

describe('the object view', () => {
  test('shows who makes an object and who takes it, with what is above them', () => {
    const view = viewIn(bakery, { kind: 'object', object: 'Bread' });
    expect(nodeTexts(view)).toEqual(['A22 Heat @-1', '[Bread]*', 'A3 Sell @1', '(Customer) @1']);
    expect(view.nodes[0]?.above).toEqual([{ node: 'A2', name: 'Bake' }]);
    expect(lineTexts(view)).toEqual([
      'Heat -> Bread: Bread',
      'Bread -> Sell: Bread (input)',
      'Bread -> Customer: Bread',
    ]);
  });

  test('shows the bundles above and the parts below, each with its own makers and takers', () => {
    const view = viewIn(bakery, { kind: 'object', object: 'Recipe' });
    expect(nodeTexts(view)).toEqual([
      '(Author) @-1',
      '[[Recipe]]*',
      '[Amounts]',
      '[Times]',
      'A2 Bake @1',
      'A21 Mix @1',
      'A22 Heat @1',
    ]);
    expect(lineTexts(view)).toEqual([
      'Author -> Recipe: Recipe',
      'Recipe -> Bake: Recipe (control)',
      'Amounts -> Mix: Amounts (control)',
      'Times -> Heat: Times (control)',
      'Recipe - Amounts',
      'Recipe - Times',
    ]);
    expect(nodeTexts(viewIn(bakery, { kind: 'object', object: 'Times' }))).toEqual([
      '(Author) @-1',
      '[[Recipe]]',
      '[Times]*',
      'A2 Bake @1',
      'A22 Heat @1',
    ]);
  });

  test('ends after so many makers and takers, and says so', () => {
    const takers = numbers(130).flatMap((index) => [`  activity T${index}`, '    input X']);
    const model = modelOf(['activity Root', '  activity M', '    output X', ...takers].join('\n'));
    const view = viewIn(model, { kind: 'object', object: 'X' });
    expect(view.nodes).toHaveLength(122);
    expect(view.notes).toEqual([
      { caption: 'Left out', text: '10 makers and takers further down the lists.' },
    ]);
  });

  test('carries the definition of its subject alone', () => {
    const model = modelOf(`
      object Part "A piece of it"
      bundle Whole "All of it" = Part
      activity A
    `);
    const { nodes } = viewIn(model, { kind: 'object', object: 'Part' });
    expect(nodes.map(({ definition }) => definition)).toEqual([undefined, 'A piece of it']);
  });
});

describe('the impact view', () => {
  const impact = (activity: string, upstream: number | 'all', downstream: number | 'all') =>
    ({ kind: 'impact', of: { activity }, upstream, downstream }) satisfies ViewRequest;

  test('tells how many steps each is away', () => {
    const view = viewIn(bakery, impact('Bakery/Buy', 0, 'all'));
    expect(nodeTexts(view)).toEqual([
      'A1 Buy*',
      'A21 Mix @1',
      'A22 Heat @2',
      'A3 Sell @3',
      '(Customer) @3',
    ]);
    expect(lineTexts(view)).toEqual([
      'Buy -> Mix: Flour (input)',
      'Mix -> Heat: Dough (input)',
      'Heat -> Sell: Bread (input)',
      'Heat -> Customer: Bread',
    ]);
  });

  test('ends after the steps that were asked for', () => {
    const view = viewIn(bakery, impact('Bakery/Buy', 1, 1));
    expect(nodeTexts(view)).toEqual(['A3 Sell @-1', 'A1 Buy*', 'A21 Mix @1']);
  });

  test('shows who is on both sides on both', () => {
    const view = viewIn(bakery, impact('Bakery/Sell', 'all', 'all'));
    expect(nodeTexts(view)).toEqual([
      'A22 Heat @-1',
      'A21 Mix @-2',
      'A1 Buy @-3',
      '(Customer) @-1',
      '(Author) @-2',
      'A3 Sell*',
      'A1 Buy @1',
      'A21 Mix @2',
      'A22 Heat @3',
      '(Customer) @4',
    ]);
    expect(new Set(view.nodes.map(({ id }) => id)).size).toBe(10);
  });

  test('takes an activity with all that is inside it', () => {
    const view = viewIn(bakery, impact('Bakery/Bake', 1, 1));
    expect(lineTexts(view)).toEqual([
      'Buy -> Bake: Flour (input)',
      'Author -> Bake: Recipe (control)',
      'Bake -> Sell: Bread (input)',
      'Bake -> Customer: Bread',
    ]);
  });

  test('begins at an object too', () => {
    const view = viewIn(bakery, {
      kind: 'impact',
      of: { object: 'Dough' },
      upstream: 2,
      downstream: 1,
    });
    expect(lineTexts(view)).toEqual([
      'Mix -> Dough: Dough',
      'Buy -> Mix: Flour (input)',
      'Author -> Mix: Amounts (control)',
      'Dough -> Heat: Dough (input)',
    ]);
  });

  test('ends a way at an agent, where `<-` lets it go there', () => {
    const model = modelOf(`
      external Near
        output X
      external Far
        output X
        input Y
      activity Root
        activity A
          input X <- Near
          output Y
    `);
    const view = viewIn(model, impact('Root/A', 1, 1));
    expect(lineTexts(view)).toEqual(['Near -> A: X (input)', 'A -> Far: Y']);
    expect(nodeTexts(viewIn(model, impact('Root/A', 0, 0)))).toEqual(['A1 A*']);
    const object = viewIn(model, {
      kind: 'impact',
      of: { object: 'X' },
      upstream: 'all',
      downstream: 'all',
    });
    expect(lineTexts(object)).toEqual([
      'Near -> X: X',
      'Far -> X: X',
      'X -> A: X (input)',
      'A -> Far: Y',
    ]);
  });

  test('folds a large result into parents, the far ones first', () => {
    const group = (name: string, input: string, output: string) => [
      `  activity ${name}`,
      ...Array.from({ length: 30 }, (_, index) => [
        `    activity ${name}${index}`,
        `      input ${input}`,
        `      output ${output}${index}`,
      ]).flat(),
    ];
    const text = ['activity Root', '  activity Start', '    output X', ...group('Near', 'X', 'Y')];
    const model = modelOf([...text, ...group('Far', 'Y1', 'Z')].join('\n'));
    const view = viewIn(model, impact('Root/Start', 0, 'all'));
    expect(nodeTexts(view)).toHaveLength(32);
    expect(nodeTexts(view).at(-1)).toBe('A3 Far @2');
    expect(view.notes).toEqual([
      {
        caption: 'Folded',
        text: '60 activities lie downstream; 31 boxes stand for them and what is inside.',
      },
    ]);
  });

  test('of too many lines keeps the heaviest, and one to each box', () => {
    const near = numbers(30).flatMap((index) => [
      `  activity N${index}`,
      '    input X',
      `    output Y${index}`,
    ]);
    const inputs = numbers(30).map((index) => `Y${index}`);
    const far = numbers(6).flatMap((index) => [`  activity F${index}`, `    input ${inputs}`]);
    const start = ['activity Root', '  activity Start', '    output X'];
    const model = modelOf([...start, ...near, ...far].join('\n'));
    const view = viewIn(model, impact('Root/Start', 0, 'all'));
    expect(view.lines).toHaveLength(120);
    const reached = new Set(view.lines.map(({ to }) => to));
    expect(view.nodes.filter(({ id, isSubject }) => !isSubject && !reached.has(id))).toEqual([]);
    expect(view.notes).toEqual([{ caption: 'Left out', text: '90 lines of the least weight.' }]);
  });

  test('ends where thousands are reached', () => {
    const takers = numbers(3010).flatMap((index) => [`  activity T${index}`, '    input X']);
    const model = modelOf(
      ['activity Root', '  activity Start', '    output X', ...takers].join('\n'),
    );
    const view = viewIn(model, impact('Root/Start', 0, 'all'));
    expect(view.nodes).toHaveLength(81);
    expect(view.notes).toEqual([
      { caption: 'Left out', text: '2920 boxes farther downstream.' },
      { caption: 'Left out', text: 'What lies farther downstream.' },
    ]);
  });
});

test.each<ViewRequest>([
  { kind: 'tree', activity: 'Nobody' },
  { kind: 'map', level: 7 },
  { kind: 'map', level: 0 },
  { kind: 'map', level: 1, activity: 'Nobody' },
  { kind: 'object', object: 'Nothing' },
  { kind: 'impact', of: { activity: 'Nobody' }, upstream: 1, downstream: 1 },
  { kind: 'impact', of: { object: 'Nothing' }, upstream: 1, downstream: 1 },
])('there is no view for %j', (request) => {
  expect(viewOf(bakery, request)).toBeUndefined();
});

test.each<ViewRequest>([{ kind: 'context' }, { kind: 'tree' }, { kind: 'map', level: 1 }])(
  'a model without activities has no %j',
  (request) => {
    expect(viewOf(modelOf(''), request)).toBeUndefined();
  },
);

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
