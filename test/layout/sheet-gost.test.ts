/** A Russian model, from its text to the drawn sheet: measured and drawn in the serif, with Russian captions. */
import { readFileSync } from 'node:fs';
import { measurerFor } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import { type Diagram } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { expect, test } from 'vitest';

const text = readFileSync(new URL('./fixtures/gost.idef0', import.meta.url), 'utf8');
const workspace = await loadWorkspace([{ uri: 'file:///gost.idef0', text }]);
const [model] = workspace.models();

function diagramAt(node: string): Diagram {
  const diagram = model && model.diagram(node);
  if (diagram === undefined) throw new RangeError(`The fixture has no ${node}.`);
  return diagram;
}

test.each(['A-0', 'A0'])('%s is laid out with the widths of the serif', (node) => {
  const diagram = diagramAt(node);
  const geometry = layoutDiagram(diagram, { page: 'A4' });
  expect(geometry.form).toBe('gost');
  expect(judge(diagram, geometry, { measure: measurerFor('serif') }).violations).toEqual([]);
});

test.each(['A-0', 'A0'])('%s carries the serif and stretches no text', (node) => {
  const svg = toSvg(drawDiagram(layoutDiagram(diagramAt(node), { page: 'A4' })));
  expect(svg).toContain("@font-face{font-family:'PT Serif'");
  expect(svg).not.toContain("@font-face{font-family:'IBM");
  expect(svg).not.toContain('textLength');
  expect(svg).toContain('>ИСПОЛЬЗУЕТСЯ В:</text>');
});

test('a long project stands on two lines, whole', () => {
  const diagram = diagramAt('A0');
  const project = 'Описание деятельности хлебозавода, его филиалов и его поставщиков';
  const longer = { ...diagram, frame: { ...diagram.frame, project } };
  const { sheet } = layoutDiagram(longer, { page: 'A4' });
  const lines = sheet.flatMap((item) =>
    item.kind === 'text' && item.field === 'project' && item.role === 'value' ? [item.text] : [],
  );
  expect(lines).toHaveLength(2);
  expect(lines.join(' ')).toBe(project);
});

test('purpose and viewpoint stand beside the lines, which need not make room for them', () => {
  const { boxes, page, sheet, width } = layoutDiagram(diagramAt('A-0'), { page: 'A4' });
  const [box] = boxes;
  const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  const captions = sheet.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  expect(captions).toContain('Точка зрения:');
  expect(middle / width).toBeGreaterThan(0.4);
  expect(middle / width).toBeLessThan(0.6);
  expect(page?.textPt).toBeGreaterThan(9);
});
