/** What the extension takes from outside, and what it leaves aside. */
import type { ElementRef } from '@idef0-studio/protocol';
import { ELEMENT_REF } from '@idef0-studio/protocol/schemas';
import { elementsOf } from '@idef0-studio/webview';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  readMadeUpName,
  readMenuContext,
  readTarget,
  readViewState,
  readWebviewMessage,
} from '../../packages/vscode/src/inputs/from-outside.js';
import { boxOf, diagramWith } from '../webview/roots.js';

const target = { uri: 'file:///shop.idef0', model: 'Shop', project: 'file:///', node: 'A0' };
const element: ElementRef = { kind: 'box', activity: 'Shop/Bake' };

test.each([
  { kind: 'ready' },
  { kind: 'action', action: { kind: 'requestModel', options: { uri: 'file:///a' } } },
  { kind: 'shown', target, style: { devices: { bundling: 'pipes' } }, node: 'A0', title: 'Shop' },
  { kind: 'shown', target: { uri: 'file:///a' }, style: {}, node: '', title: '', place: 'two' },
  { kind: 'reveal', target, element },
  { kind: 'goToText', target: { ...target, view: { kind: 'context' } }, element },
  { kind: 'selected', element: { kind: 'label', arrow: 'A', object: 'A', repeat: 2 } },
  { kind: 'selected', element: undefined },
  { kind: 'restartServer' },
  { kind: 'showOutput' },
  { kind: 'locked', locked: true },
])('a message of the webview comes as it was sent: %j', (message) => {
  expect(readWebviewMessage(message)).toEqual(message);
});

test.each([
  undefined,
  'ready',
  { kind: 'format' },
  { kind: 'locked', locked: 'yes' },
  { kind: 'reveal', target, element: 'box:Shop/Bake' },
  { kind: 'reveal', target: {}, element },
])('anything else is no message: %j', (message) => {
  expect(readWebviewMessage(message)).toBeUndefined();
});

test('every element of a picture can be told of', () => {
  const label = { arrow: 'A', object: 'A', lines: ['A'], anchor: 'start' } as const;
  const at = { x: 0, y: 0, width: 9, height: 9 };
  const labels = [0, 1].map(() => ({ ...label, ...at }));
  const refs = elementsOf(diagramWith({ boxes: [boxOf('Bake')], labels })).flatMap((each) =>
    'ref' in each ? each.ref : [],
  );
  expect(refs).toHaveLength(3);
  for (const ref of refs) expect(v.parse(ELEMENT_REF, ref)).toEqual(ref);
});

test('a saved state keeps what is understood in it', () => {
  const style = { page: 'A4' };
  expect(readViewState({ target, locked: true, style })).toEqual({ target, locked: true });
  expect(readViewState({ target: { node: 7 }, locked: true })).toEqual({ locked: true });
  expect([readViewState(undefined), readViewState(null), readViewState('A0')]).toEqual([
    ...[{}, {}, {}],
  ]);
});

test('a menu of the picture says where it was opened; menus of the editor say other things', () => {
  const context = { preview: 'preview-1', element, webview: 'idef0.preview' };
  expect(readMenuContext(context)).toEqual({ preview: 'preview-1', element });
  expect(readMenuContext({ preview: 'preview-1' })).toEqual({ preview: 'preview-1' });
  expect([readMenuContext({ scheme: 'file' }), readMenuContext(undefined)]).toEqual([{}, {}]);
});

test('what a code lens leads to is a target, and a keybinding may say anything', () => {
  const view = { ...target, view: { kind: 'object', object: 'Flour' } } as const;
  expect([readTarget(target), readTarget(view)]).toEqual([target, view]);
  expect([readTarget('A0'), readTarget({ node: 'A0' }), readTarget(undefined)]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});

test('a name that the server has made up has its document and its place', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
  expect(readMadeUpName(['file:///a.idef0', range])).toEqual(['file:///a.idef0', range]);
  expect([readMadeUpName(['file:///a.idef0']), readMadeUpName(undefined)]).toEqual([
    ...[undefined, undefined],
  ]);
});
