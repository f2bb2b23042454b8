/** The README shows what the tool does today: its model has no findings, and its picture is the model's. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { drawDiagram, toSvg } from '@idef0-studio/render';

const readme = readFileSync('README.md', 'utf8');

async function bakery() {
  const text = /```idef0\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return loadWorkspace([{ uri: 'file:///bakery.idef0', text }]);
}

it('the model in the README has no findings', async () => {
  const workspace = await bakery();
  expect(workspace.models().map(({ name }) => name)).toEqual(['Bakery']);
  expect(workspace.findingsOf('file:///bakery.idef0')).toEqual([]);
});

it('the picture in the README is that of its model', async () => {
  const model = (await bakery()).model('Bakery');
  const diagram = model && model.diagram('A0');
  if (diagram === undefined) throw new Error('The README shows no model with a diagram A0.');
  const svg = toSvg(drawDiagram(layoutDiagram(diagram, { measure: measureText })));
  await expect(svg).toMatchFileSnapshot('../../docs/images/bakery.svg');
});

it('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(() => readFileSync(link), link).not.toThrow();
});
