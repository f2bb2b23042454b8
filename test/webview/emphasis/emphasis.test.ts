import { emphasisOf, type Piece } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const box = (node: string): Piece => ({
  type: 'idef0:box',
  id: `box:${node}`,
  arrow: undefined,
  nodes: [node],
});
const arrow = (id: string, ...nodes: readonly string[]): Piece => ({
  type: 'idef0:arrow',
  id: `arrow:${id}`,
  arrow: `arrow:${id}`,
  nodes,
});
const label = (id: string): Piece => ({
  type: 'idef0:label',
  id: `label:${id}:${id}`,
  arrow: `arrow:${id}`,
  nodes: [],
});

const pieces = [
  ...[box('A1'), box('A2'), box('A3')],
  ...[arrow('Flour', 'A1', 'A2'), label('Flour'), arrow('Water', 'A3'), label('Water')],
];

const classes = (
  hovered?: string,
  selected?: string,
  focused?: ReadonlySet<string>,
): Record<string, string> =>
  Object.fromEntries(
    [
      ...emphasisOf(pieces, {
        hovered,
        selected: selected === undefined ? [] : [selected],
        focused,
      }),
    ].map(([id, names]) => [id, names.join(' ')]),
  );

test.each(['arrow:Flour', 'label:Flour:Flour'])(
  'hovering %s lights up the arrow with its label and its ends, and the rest steps back',
  (hovered) => {
    expect(classes(hovered)).toEqual({
      'arrow:Flour': 'idef0-highlighted',
      'label:Flour:Flour': 'idef0-highlighted',
      'box:A1': 'idef0-highlighted',
      'box:A2': 'idef0-highlighted',
      'box:A3': 'idef0-faded',
      'arrow:Water': 'idef0-faded',
      'label:Water:Water': 'idef0-faded',
    });
  },
);

test('hovering a box makes nothing step back', () => {
  expect(classes('box:A1')).toEqual({ 'box:A1': 'idef0-highlighted' });
});

test('a selected label selects its arrow', () => {
  expect(classes(undefined, 'label:Water:Water')).toEqual({
    'arrow:Water': 'idef0-selected',
    'label:Water:Water': 'idef0-selected',
  });
});

test('what is gone from the picture is not emphasised', () => {
  expect(classes('arrow:Salt', 'box:A9')).toEqual({});
});

test('in focus all else steps back, but not what the pointer is on', () => {
  const focused = new Set(['box:A1', 'arrow:Flour']);
  expect(classes(undefined, undefined, focused)).toEqual({
    'box:A2': 'idef0-faded idef0-unfocused',
    'box:A3': 'idef0-faded idef0-unfocused',
    'label:Flour:Flour': 'idef0-faded idef0-unfocused',
    'arrow:Water': 'idef0-faded idef0-unfocused',
    'label:Water:Water': 'idef0-faded idef0-unfocused',
  });
  expect(classes('box:A3', undefined, focused)['box:A3']).toBe('idef0-highlighted');
});
