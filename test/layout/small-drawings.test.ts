/**
 * Small models that are easily drawn wrong, each a text in `fixtures/drawings`: no drawing breaks a rule, and each stands
 * in `test/golden/drawings` as it was looked at.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { geometryText } from '../support/geometry-text.js';

const FOLDER = new URL('fixtures/drawings/', import.meta.url);
const names = readdirSync(FOLDER).map((file) => file.replace('.idef0', ''));

async function diagramsIn(name: string): Promise<readonly Diagram[]> {
  const file = new URL(`${name}.idef0`, FOLDER);
  const workspace = await loadWorkspace([{ uri: file.href, text: readFileSync(file, 'utf8') }]);
  return workspace
    .models()
    .flatMap((model) => model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []));
}

test.each(names)('%s is drawn without a violation, as it was', async (name) => {
  const drawings = (await diagramsIn(name)).map((diagram) => ({
    diagram,
    drawing: drawingOf(diagram),
  }));
  const violations = drawings.flatMap(({ diagram, drawing }) =>
    judge(diagram, drawing, { measure: measureText }).violations.map(
      ({ rule, message }) => `${diagram.node}: ${rule}: ${message}`,
    ),
  );
  expect(violations).toEqual([]);
  const text = drawings.map(({ drawing }) => geometryText(drawing)).join('\n');
  await expect(text).toMatchFileSnapshot(`../golden/drawings/${name}.txt`);
});

test('each golden file has its text', () => {
  const files = readdirSync(new URL('../golden/drawings', import.meta.url));
  expect(files.sort()).toEqual(names.map((name) => `${name}.txt`).sort());
});
