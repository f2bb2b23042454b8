/** Names at the edge of what is seen, of arrows that come in from outside. */
import { measureText, type ArrowGeometry, type LabelGeometry } from '@idef0-studio/geometry';
import { edgeLabels } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

/** An arrow along these points. */
const arrow = (
  object: string,
  ...points: readonly (readonly [number, number])[]
): ArrowGeometry => ({
  ...{ id: object, object, kind: 'icom', segments: [], ends: [] },
  paths: [points.map(([x, y]) => ({ x, y }))],
});

const seen = { x: 100, y: 100, width: 400, height: 300 };
const named = (arrows: readonly ArrowGeometry[], labels: readonly LabelGeometry[] = []) =>
  edgeLabels(arrows, labels, seen, 1, measureText);

test('an arrow that comes in from the left is named at the left edge, above its line', () => {
  const [label] = named([arrow('Flour', [0, 200], [300, 200])]);
  expect(label).toMatchObject({ object: 'Flour', x: 104, anchor: 'start' });
  expect((label?.y ?? 0) + (label?.height ?? 0)).toBeLessThan(200);
});

test('one that comes in from above is named beside its line', () => {
  expect(named([arrow('Rules', [250, 0], [250, 300])])).toMatchObject([{ x: 254, y: 104 }]);
});

test('its way is followed from the head to the edge that it last came in over', () => {
  const [label] = named([arrow('Order', [0, 0], [600, 0], [600, 250], [300, 250])]);
  expect(label).toMatchObject({ anchor: 'end' });
});

test('nothing is named of which the head is not seen, or that comes from inside', () => {
  expect(named([arrow('Away', [200, 200], [900, 200])])).toEqual([]);
  expect(named([arrow('Inside', [200, 200], [300, 200])])).toEqual([]);
});

test('an arrow with a label on the screen needs no other; a label that is not seen whole does not count', () => {
  const arrows = [arrow('Flour', [0, 200], [300, 200])];
  const label: LabelGeometry = {
    ...{ arrow: 'Flour', object: 'Flour', lines: ['Flour'], anchor: 'start' },
    ...{ x: 150, y: 180, width: 40, height: 13 },
  };
  expect(named(arrows, [label])).toEqual([]);
  expect(named(arrows, [{ ...label, x: 20 }])).toHaveLength(1);
  expect(named(arrows, [{ ...label, x: 80 }])).toHaveLength(1);
});

test('no two names overlap', () => {
  const near = [arrow('Flour', [0, 200], [300, 200]), arrow('Sugar', [0, 206], [300, 206])];
  expect(named(near)).toHaveLength(1);
});

test('a name keeps its size on the screen', () => {
  const [label] = edgeLabels(
    [arrow('Flour', [0, 200], [300, 200])],
    ...([[], seen, 2, measureText] as const),
  );
  expect(label?.height).toBeCloseTo((11 * 1.18) / 2);
});
