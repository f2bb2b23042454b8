import { fitView, panView, zoomView } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const canvas = { width: 820, height: 620 };

test('a sheet that fits stands in the middle, whole', () => {
  const { zoom, scroll } = fitView({ width: 1600, height: 600 }, canvas);
  expect(zoom).toBeCloseTo(0.5);
  expect([scroll.x * zoom, scroll.y * zoom]).toEqual([-10, -160]);
});

test('a small sheet is not blown up beyond measure', () => {
  expect(fitView({ width: 100, height: 50 }, canvas).zoom).toBe(1.5);
});

test('without a canvas or a sheet nothing is scaled', () => {
  expect(fitView({ width: 0, height: 0 }, canvas).zoom).toBe(1);
  expect(fitView({ width: 10, height: 10 }, { width: 0, height: 0 }).zoom).toBe(1);
});

test('zooming keeps the fixed point of the canvas where it is', () => {
  const before = { zoom: 1, scroll: { x: 30, y: 40 } };
  const after = zoomView(before, 2, { x: 100, y: 50 });
  expect(after.zoom).toBe(2);
  expect(100 / after.zoom + after.scroll.x).toBe(100 / before.zoom + before.scroll.x);
  expect(50 / after.zoom + after.scroll.y).toBe(50 / before.zoom + before.scroll.y);
});

test('zooming ends at the limits', () => {
  const view = { zoom: 7, scroll: { x: 0, y: 0 } };
  expect(zoomView(view, 100, { x: 0, y: 0 }).zoom).toBe(8);
  expect(zoomView(view, 0.0001, { x: 0, y: 0 }).zoom).toBe(0.05);
});

test('panning goes by px on the screen', () => {
  expect(panView({ zoom: 2, scroll: { x: 5, y: 5 } }, 10, -10).scroll).toEqual({ x: 10, y: 0 });
});
