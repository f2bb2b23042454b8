import {
  centredView,
  fitView,
  fitWidthView,
  followedView,
  isInView,
  panView,
  paneOn,
  zoomTo,
  zoomView,
} from '@idef0-studio/webview';
import { describe, expect, test } from 'vitest';

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

test('a high sheet is as wide as the canvas, and seen from its upper end', () => {
  const { zoom, scroll } = fitWidthView({ width: 1600, height: 6000 }, canvas);
  expect(zoom).toBeCloseTo(0.5);
  expect([scroll.x * zoom, scroll.y * zoom]).toEqual([-10, -10]);
});

test('a place comes into the middle, as large as asked for', () => {
  const place = { x: 1000, y: 500, width: 100, height: 60 };
  const view = centredView(place, 1.1, canvas);
  expect(view.zoom).toBe(1.1);
  expect(view.scroll.x + canvas.width / view.zoom / 2).toBeCloseTo(1050);
  expect(isInView(place, view, canvas)).toBe(true);
  expect(isInView({ ...place, x: 2000 }, view, canvas)).toBe(false);
});

test('a place that is larger than the canvas is seen whole', () => {
  expect(centredView({ x: 0, y: 0, width: 8000, height: 100 }, 1.1, canvas).zoom).toBeCloseTo(0.1);
});

test('another zoom leaves the middle where it is', () => {
  const view = zoomTo({ zoom: 0.5, scroll: { x: 100, y: 100 } }, 1, canvas);
  expect(view).toEqual({ zoom: 1, scroll: { x: 100 + 410, y: 100 + 310 } });
});

test('the actual size is exactly that, from any zoom', () => {
  for (let steps = 1; steps < 200; steps++)
    expect(zoomTo({ zoom: 0.05 + steps / 700, scroll: { x: 0, y: 0 } }, 1, canvas).zoom).toBe(1);
});

describe('a drawing in a window', () => {
  test('fills the canvas, for it has margins of its own', () => {
    const pane = { width: 600, height: 800 };
    const sheet = { width: 900, height: 1200, pane };
    expect(fitView(sheet, pane)).toEqual({ zoom: 600 / 900, scroll: { x: 0, y: 0 } });
  });

  test('is made for a window in steps, so that few changes of the canvas change it', () => {
    expect(paneOn({ width: 639, height: 801 })).toEqual({ width: 620, height: 800 });
    expect(paneOn({ width: 30, height: 801 })).toEqual({ width: 100, height: 800 });
    expect(paneOn({ width: 0, height: 0 })).toBeUndefined();
  });

  test('keeps what is in the middle when it is fitted anew', () => {
    const canvas = { width: 200, height: 200 };
    const view = { zoom: 2, scroll: { x: 450, y: 450 } };
    const near = { id: 'near', x: 490, y: 480, width: 40, height: 40 };
    const far = { id: 'far', x: 0, y: 0, width: 40, height: 40 };
    const moved = [{ ...near, x: 190, y: 980 }, far];
    expect(followedView(view, canvas, [far, near], moved)).toEqual({
      zoom: 2,
      scroll: { x: 150, y: 950 },
    });
    expect(followedView(view, canvas, [far], [near])).toEqual(view);
  });
});
