/**
 * How large text is on paper with everything named: boxes and gaps take less room there than on a screen, labels are broken
 * to widths that fit their places and reach over the next column, so that a diagram of six boxes can be read on A4.
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
  ['six boxes', 'A0', 'A4', 10],
  ['PRM-IT', 'A21', 'A4', 8],
  ['PRM-IT', 'A23', 'A4', 6],
  ['PRM-IT', 'A27', 'A4', 6],
  ['PRM-IT', 'A22', 'A3', 6.5],
  ['PRM-IT', 'A24', 'A3', 8],
] as const)('text of %s %s is large enough on %s', (name, node, page, least) => {
  const diagram = diagramOf(name, node);
  const options = { measure: measureText, page, devices: NO_DEVICES } as const;
  const geometry = layoutDiagram(diagram, options);
  expect(geometry.page?.textPt).toBeGreaterThanOrEqual(least);
  expect(judge(diagram, geometry, options).violations).toEqual([]);
});

const LABELS = { measure: measureText, page: 'A4', devices: NO_DEVICES } as const;

test('each side of a box has labels of a width of its own, which stay while its author types', () => {
  const diagram = diagramOf('PRM-IT', 'A21');
  const first = layoutDiagram(diagram, LABELS);
  const places = placesIn(first);
  expect(new Set(Object.values(places)).size).toBeGreaterThan(2);
  const edited = { ...diagram, title: 'Another' };
  const options = { ...LABELS, effort: 'typing', previous: first } as const;
  expect(placesIn(layoutDiagram(edited, options))).toEqual(places);
});

test('after a pause widths that are nearly as good stay, and others give way', () => {
  const diagram = diagramOf('PRM-IT', 'A21');
  const first = layoutDiagram(diagram, LABELS);
  const places = placesIn(first);
  const [place = '', width = 0] = Object.entries(places)[0] ?? [];
  const after = (changed: Readonly<Record<string, number>>) => {
    const layoutState = { ...Object(first.layoutState), places: changed };
    return placesIn(layoutDiagram(diagram, { ...LABELS, previous: { layoutState } }));
  };
  const alike = { ...places, [place]: width + 1 };
  expect(after(alike)).toEqual(alike);
  const wide = Object.fromEntries(Object.keys(places).map((each) => [each, 400]));
  expect(after(wide)).not.toEqual(wide);
});

function diagramOf(name: keyof typeof workspaces, node: string) {
  const [diagram] = workspaces[name].models().flatMap((model) => model.diagram(node) ?? []);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  return diagram;
}

/** Widths of labels and names by their places, as the state of a picture has them. */
function placesIn({ layoutState }: { readonly layoutState?: unknown }) {
  return (layoutState as { readonly places?: Readonly<Record<string, number>> }).places ?? {};
}
