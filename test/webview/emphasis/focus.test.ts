/** What stays in full ink, on real pictures of the server. */
import { diagramRoot } from '@idef0-studio/server';
import { layoutDiagram } from '@idef0-studio/layout';
import { loadWorkspace } from '@idef0-studio/language';
import type { DiagramRoot } from '@idef0-studio/protocol';
import { elementId, focusRequestFor, inFocus, type FocusRequest } from '@idef0-studio/webview';
import { beforeAll, expect, test } from 'vitest';
import { kitchen } from '../../server/kitchen.js';

const uri = 'file:///kitchen.idef0';
let a0: DiagramRoot;
let a2: DiagramRoot;

beforeAll(async () => {
  const files = Object.entries(kitchen).map(([name, text]) => ({ uri: `file:///${name}`, text }));
  const [model] = (await loadWorkspace(files)).models();
  const rootOf = (node: string): DiagramRoot => {
    const diagram = model && model.diagram(node);
    if (diagram === undefined) throw new Error(`There is no ${node}.`);
    return diagramRoot(layoutDiagram(diagram), { target: { uri, node }, path: [] });
  };
  [a0, a2] = [rootOf('A0'), rootOf('A2')];
});

const planning = { kind: 'box', activity: 'Run a Kitchen/Plan Meals' } as const;
const cooking = { kind: 'box', activity: 'Run a Kitchen/Cook Meals' } as const;

const elementsOf = (root: DiagramRoot, request: FocusRequest): readonly string[] =>
  [...(inFocus(root, request).ink?.elements ?? [])].filter((id) => !id.startsWith('label:')).sort();

test('an object in focus leaves its arrow and the boxes at its ends', () => {
  const request = focusRequestFor(a0, [{ kind: 'label', arrow: 'Menu', object: 'Menu' }]);
  expect(request).toEqual({ kind: 'object', name: 'Menu' });
  expect(elementsOf(a0, { kind: 'object', name: 'Menu' })).toEqual([
    'arrow:Menu',
    'box:Run a Kitchen/Cook Meals',
    'box:Run a Kitchen/Plan Meals',
  ]);
});

test('an object is followed to another diagram, and where it is not drawn, that is said', () => {
  expect(elementsOf(a2, { kind: 'object', name: 'Menu' })).toContain('arrow:Menu');
  const { ink, text } = inFocus(a2, { kind: 'object', name: 'Appetite' });
  expect([ink, text]).toEqual([undefined, 'Appetite is not drawn on this diagram']);
});

test('a box in focus leaves its arrows', () => {
  const request = focusRequestFor(a0, [planning]);
  if (request === undefined) throw new Error('A box can be in focus.');
  expect(elementsOf(a0, request)).toEqual(
    expect.arrayContaining(['arrow:Appetite', 'arrow:Menu', 'box:Run a Kitchen/Plan Meals']),
  );
  expect(elementsOf(a0, request)).not.toContain('arrow:Meals');
  expect(inFocus(a0, request).text).toBe('Focus: A1 Plan Meals');
});

test('two boxes leave the ways between them', () => {
  const boxes = [planning, cooking];
  const request = focusRequestFor(a0, boxes);
  if (request === undefined) throw new Error('Two boxes can be in focus.');
  expect(elementsOf(a0, request)).toEqual(['arrow:Menu', ...boxes.map(elementId).toSorted()]);
  const back = focusRequestFor(a0, boxes.toReversed());
  if (back === undefined) throw new Error('Two boxes can be in focus.');
  expect(inFocus(a0, back).text).toBe('No arrow leads from Cook Meals to Plan Meals here');
});

test('a box that is gone takes its focus along, and cannot be put into focus', () => {
  const gone = { kind: 'box', activity: 'Run a Kitchen/Sleep', name: 'Sleep' } as const;
  expect(inFocus(a0, gone)).toEqual({ ink: undefined, text: 'Sleep is not on this diagram' });
  expect(focusRequestFor(a0, [{ kind: 'box', activity: 'Run a Kitchen/Sleep' }])).toBeUndefined();
  expect(focusRequestFor(a0, [])).toBeUndefined();
});
