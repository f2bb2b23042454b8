/**
 * How large text is on paper with everything named: boxes and gaps take less room there than on a screen, labels are broken
 * narrower and reach over the next column, so that a diagram of six boxes can be read on A4.
 */
import { NO_DEVICES } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import { measureText } from '@idef0-studio/geometry';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadExample } from '../examples/load-example.js';

const FILE = new URL('fixtures/drawings/six-boxes.idef0', import.meta.url);
const small = await loadWorkspace([{ uri: FILE.href, text: readFileSync(FILE, 'utf8') }]);
const workspaces = { 'six boxes': small, 'PRM-IT': await loadExample('prm-it') };

test.each([
  ['six boxes', 'A0', 'A4', 9],
  ['PRM-IT', 'A21', 'A4', 7],
  ['PRM-IT', 'A23', 'A4', 6],
  ['PRM-IT', 'A22', 'A3', 6],
] as const)('text of %s %s is large enough on %s', (name, node, page, least) => {
  const [diagram] = workspaces[name].models().flatMap((model) => model.diagram(node) ?? []);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  const options = { measure: measureText, page, devices: NO_DEVICES } as const;
  const geometry = layoutDiagram(diagram, options);
  expect(geometry.page?.textPt).toBeGreaterThanOrEqual(least);
  expect(judge(diagram, geometry, options).violations).toEqual([]);
});
