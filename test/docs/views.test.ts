/** The pictures in docs/views.md are what the tool draws today, and its node index is that of the example. */
import { readFileSync } from 'node:fs';
import { layoutView } from '@idef0-studio/layout/views';
import { findActivity, nodeIndex, type ModelQueries, type ViewRequest } from '@idef0-studio/model';
import { drawView, toSvg } from '@idef0-studio/render';
import { expect, it } from 'vitest';
import { loadExample } from '../examples/load-example.js';
import { viewIn } from '../support/view-check.js';

const page = readFileSync('docs/views.md', 'utf8');

async function exampleOf(folder: string): Promise<ModelQueries> {
  const [model] = (await loadExample(folder)).models();
  if (model === undefined) throw new RangeError(`No model in ${folder}`);
  return model;
}

const PICTURES: readonly (readonly [string, (model: ModelQueries) => ViewRequest])[] = [
  ['map', (model) => ({ kind: 'map', level: 2, activity: findActivity(model, 'A2')?.id ?? '' })],
  ['n2', (model) => ({ kind: 'n2', activity: findActivity(model, 'A21')?.id ?? '' })],
  ['object', () => ({ kind: 'object', object: 'Market Data' })],
  ['impact', () => ({ kind: 'impact', of: { object: 'Sales Leads' }, upstream: 2, downstream: 2 })],
];

it.each(PICTURES)('the picture of the %s view is that of the example', async (name, requestOf) => {
  const model = await exampleOf('prm-it');
  const svg = toSvg(drawView(await layoutView(viewIn(model, requestOf(model)))));
  expect(page).toContain(`(images/view-${name}.svg)`);
  await expect(svg).toMatchFileSnapshot(`../../docs/images/view-${name}.svg`);
});

it('the node index is that of the bakery', async () => {
  expect(page).toContain(`\`\`\`\n${nodeIndex(await exampleOf('quick-start'))}\`\`\`\n`);
});
