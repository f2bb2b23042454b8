/**
 * The diagrams of the examples, made from their texts and placed on their sheets, break no rule: context
 * diagrams, bundles, tunnels, mechanisms and roles that change on the way down, as real models have them. How
 * long was searched does not matter for that; the gallery shows them after a long search, and counts.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** The crosswalks hold maps between models, and no diagrams. */
const names = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'crosswalks')
  .map(({ name }) => name);

test.each(names)('the diagrams of %s break no rule', async (name) => {
  const folder = new URL(`${name}/`, EXAMPLES);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.idef0'))
    .map((file) => new URL(file, folder))
    .map((url) => ({ uri: url.href, text: readFileSync(url, 'utf8') }));
  const workspace = await loadWorkspace(files);
  const broken: string[] = [];
  let drawn = 0;
  for (const model of workspace.models()) {
    for (const { node } of model.diagrams()) {
      const diagram = model.diagram(node);
      if (diagram === undefined) continue;
      const geometry = layoutDiagram(diagram, { measure: measureText, effort: 'typing' });
      const { violations } = judge(diagram, geometry, { measure: measureText });
      broken.push(...violations.map(({ rule, message }) => `${node}: ${rule}: ${message}`));
      drawn++;
    }
  }
  expect(broken).toEqual([]);
  expect(drawn).toBeGreaterThan(1);
});
