/**
 * A sample that another tool draws with 18 crossings and labels cut by lines (IDEF0-SVG, "Operate Ben's
 * Burgers"). With all control feedback up and over (FIPS 183 §3.3.3 rule 12) its top diagram cannot do with
 * fewer than 13, for the loops close round boxes that other controls have to come in to. One of them goes down
 * and under instead, where it crosses nothing.
 */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { drawingOf, judge, layoutDiagram } from '@idef0-studio/layout';
import { type Diagram } from '@idef0-studio/model';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILE = new URL('fixtures/bens-burgers.idef0', import.meta.url);

const TEXT = readFileSync(FILE, 'utf8');

async function diagramIn(text: string, node: string): Promise<Diagram> {
  const workspace = await loadWorkspace([{ uri: FILE.href, text }]);
  const found = workspace.models().flatMap((model) => model.diagram(node) ?? [])[0];
  if (found === undefined) throw new RangeError(`There is no ${node}.`);
  return found;
}

const options = { measure: measureText, effort: 'typing' } as const;

const judged = async (text: string, node: string) => {
  const diagram = await diagramIn(text, node);
  const drawing = layoutDiagram(diagram, { measure: measureText });
  return { drawing, ...judge(diagram, drawing, options) };
};
const [A0, A3] = [await judged(TEXT, 'A0'), await judged(TEXT, 'A3')];

test.each([
  ['A0', A0, 10],
  ['A3', A3, 15],
])('%s of Ben’s Burgers breaks no rule and has few crossings', (_, drawn, most) => {
  expect(drawn.violations).toEqual([]);
  expect(drawn.figures.crossings).toBeLessThanOrEqual(most);
});

/** The objects at the controls of box 3, from left to right. */
function controlsOfThird({ arrows }: Drawing): readonly string[] {
  const ports = arrows.flatMap(({ object, ends }) =>
    ends
      .filter(({ node, side }) => node === 'A3' && side === 'top')
      .map(({ x }) => ({ x, object })),
  );
  return ports.sort((a, b) => a.x - b.x).map(({ object }) => object);
}

const OTHERS = [
  'Communications To Local Managers',
  'Short Term Goals',
  'Status Of Local Operations',
];

test('one feedback goes under, to the first control of its box', () => {
  expect(A0.figures.under).toBe(1);
  expect(controlsOfThird(A0.drawing)).toEqual(['Prices And Invoices', ...OTHERS]);
});

test('where the list of its box names it last, it goes over, for ports keep that order', async () => {
  const lists = ['Prices And Invoices', ...OTHERS].join('\n      ');
  const last = [...OTHERS, 'Prices And Invoices'].join('\n      ');
  const { drawing, figures, violations } = await judged(TEXT.replace(lists, last), 'A0');
  expect(violations).toEqual([]);
  expect(controlsOfThird(drawing)).toEqual([...OTHERS, 'Prices And Invoices']);
  expect(figures).toMatchObject({ under: 0, crossings: 14 });
});

test('it stays under whichever other arrow goes, and when that comes back', async () => {
  const diagram = await diagramIn(TEXT, 'A0');
  const underIn = (of: Diagram, drawing: Drawing) => judge(of, drawing, options).figures.under;
  for (const gone of diagram.arrows.filter(({ object }) => object !== 'Prices And Invoices')) {
    const fewer = { ...diagram, arrows: diagram.arrows.filter((arrow) => arrow !== gone) };
    const without = drawingOf(fewer, { ...options, previous: A0.drawing });
    const back = drawingOf(diagram, { ...options, previous: without });
    const found = [underIn(fewer, without), underIn(diagram, back)];
    expect([gone.object, ...found]).toEqual([gone.object, 1, 1]);
  }
});

test('the boxes stand in the author’s order', () => {
  const { boxes } = A0.drawing;
  expect([...boxes].sort((a, b) => a.x - b.x).map(({ name }) => name)).toEqual([
    'Oversee Business Operations',
    'Expand The Business',
    'Manage Local Restaurant',
    'Provide Supplies',
    'Serve Customers',
  ]);
});
