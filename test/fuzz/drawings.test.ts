/** Whatever is drawn breaks no rule of drawing: random diagrams, views of random models, and a model with damage. */
import { readdirSync, readFileSync } from 'node:fs';
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import { layoutView } from '@idef0-studio/layout/views';
import { expect } from 'vitest';
import { pageOf } from '../integration/whole-path.js';
import { fuzz } from '../support/fuzz.js';
import { judgeView } from '../support/judge-view.js';
import { modelOf } from '../support/model-check.js';
import { randomModelText } from '../support/model-random.js';
import { randomDiagram } from '../support/random-diagrams.js';
import { requestsOf, viewOrFail } from '../support/view-requests.js';

const options = { measure: measureText, effort: 'typing' } as const;

fuzz('a random diagram is drawn without a violation', 12, (_, seed) => {
  const diagram = randomDiagram(seed);
  const { violations } = judge(diagram, layoutDiagram(diagram, options), options);
  expect(violations).toEqual([]);
});

fuzz('the views of a random model break no law', 8, async (_, seed) => {
  const model = modelOf(randomModelText(seed, { derived: seed % 4 === 0 }));
  for (const request of requestsOf(model)) {
    const view = viewOrFail(model, request);
    expect(judgeView(view, await layoutView(view)), JSON.stringify(request)).toEqual([]);
  }
});

const place = new URL('../../examples/prm-it/', import.meta.url);
const changed = 'a22-service-marketing-and-sales.idef0';
const files = readdirSync(place)
  .filter((name) => name.endsWith('.idef0'))
  .map((name) => ({ uri: `file:///${name}`, text: readFileSync(new URL(name, place), 'utf8') }));
const text = files.find(({ uri }) => uri.endsWith(changed))?.text ?? '';
const example = loadWorkspace(files);

fuzz('the example survives a piece that is missing in one of its files', 8, async (random) => {
  const workspace = await example;
  const start = random.below(text.length);
  const end = random.oneIn(2) ? text.length : start + random.below(30);
  workspace.setText(`file:///${changed}`, text.slice(0, start) + text.slice(end));
  expect(workspace.findings()).toBeDefined();
  const model = workspace.model('PRM-IT');
  const diagram = model && model.diagram('A22');
  if (diagram === undefined) return;
  const { brokenRules, badMarkup } = pageOf(diagram);
  expect({ brokenRules, badMarkup }).toEqual({ brokenRules: [], badMarkup: undefined });
});
