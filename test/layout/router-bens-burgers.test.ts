/**
 * A sample that another tool draws with 18 crossings and labels cut by lines (IDEF0-SVG, "Operate Ben's
 * Burgers"). With all control feedback up and over (FIPS 183 §3.3.3 rule 12) its top diagram cannot do with
 * fewer than 13, for the loops close round boxes that other controls have to come in to. One of them goes down
 * and under instead, where it crosses nothing.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import { diagramOf, type Diagram } from '@idef0-studio/model';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILE = new URL('fixtures/bens-burgers.idef0', import.meta.url);

async function diagram(node: string): Promise<Diagram> {
  const workspace = await loadWorkspace([{ uri: FILE.href, text: readFileSync(FILE, 'utf8') }]);
  const found = workspace.models().flatMap((model) => diagramOf(model, node) ?? [])[0];
  if (found === undefined) throw new RangeError(`There is no ${node}.`);
  return found;
}

test.each([
  ['A0', 10],
  ['A3', 15],
])('%s of Ben’s Burgers breaks no rule and has at most %i crossings', async (node, most) => {
  const subject = await diagram(node);
  const geometry = layoutDiagram(subject, { measure: measureText });
  const { violations, figures } = judge(subject, geometry, { measure: measureText });
  expect(violations).toEqual([]);
  expect(figures.crossings).toBeLessThanOrEqual(most);
});

test('one feedback goes under, to the first control of its box, whose ports keep the order of the list', async () => {
  const subject = await diagram('A0');
  const drawing = layoutDiagram(subject, { measure: measureText });
  expect(judge(subject, drawing, { measure: measureText }).figures.under).toBe(1);
  const ports = drawing.arrows.flatMap(({ object, ends }) =>
    ends
      .filter(({ node, side }) => node === 'A3' && side === 'top')
      .map(({ x }) => ({ x, object })),
  );
  expect(ports.sort((a, b) => a.x - b.x).map(({ object }) => object)).toEqual([
    'Prices And Invoices',
    'Communications To Local Managers',
    'Short Term Goals',
    'Status Of Local Operations',
  ]);
});

test('the boxes stand in the author’s order', async () => {
  const { boxes } = layoutDiagram(await diagram('A0'), { measure: measureText });
  expect([...boxes].sort((a, b) => a.x - b.x).map(({ name }) => name)).toEqual([
    'Oversee Business Operations',
    'Expand The Business',
    'Manage Local Restaurant',
    'Provide Supplies',
    'Serve Customers',
  ]);
});
