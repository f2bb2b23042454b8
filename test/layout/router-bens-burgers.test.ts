/**
 * A sample that another tool draws with 18 crossings and labels cut by lines (IDEF0-SVG, "Operate Ben's
 * Burgers"). Its top diagram cannot do with fewer than 13: with control feedback up and over (FIPS 183
 * §3.3.3 rule 12) the loops of feedback close round boxes that other controls have to come in to.
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
  ['A0', 14],
  ['A3', 19],
])('%s of Ben’s Burgers breaks no rule and has at most %i crossings', async (node, most) => {
  const subject = await diagram(node);
  const geometry = layoutDiagram(subject, { measure: measureText });
  const { violations, figures } = judge(subject, geometry, { measure: measureText });
  expect(violations).toEqual([]);
  expect(figures.crossings).toBeLessThanOrEqual(most);
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
