/** What boxes and labels of a drawing in a window look like at each zoom. */
import { measureText, type LabelGeometry } from '@idef0-studio/geometry';
import { boxSeen, labelSeen } from '@idef0-studio/webview';
import { describe, expect, test } from 'vitest';
import { boxOf } from '../roots.js';

describe('the name of a box', () => {
  const box = {
    ...boxOf('Evaluate Demand Management Performance'),
    lines: ['Evaluate Demand', 'Management', 'Performance'],
    ...{ width: 100, height: 70, number: 7 },
  };
  const seen = (zoom: number) => boxSeen(box, zoom, measureText);

  test('is drawn as it is where it can be read', () => {
    expect(seen(1)).toEqual({ box, isNumber: false });
    expect(seen(0.75)).toEqual({ box, isNumber: false });
  });

  test('is never smaller than 9 px on the screen', () => {
    for (const zoom of [0.74, 0.6, 0.4, 0.2, 0.1]) {
      expect((seen(zoom).box.textSize ?? 0) * zoom).toBeCloseTo(9);
    }
  });

  test('is cut to what its box has room for, then to the number', () => {
    expect(seen(0.5).box.lines.at(-1)).toMatch(/…$/u);
    expect(seen(0.5).isNumber).toBe(false);
    expect(seen(0.2)).toMatchObject({ isNumber: true, box: { lines: ['7'] } });
  });

  test('is broken between words alone', () => {
    const words = box.name.split(' ');
    for (const zoom of [0.7, 0.6, 0.5, 0.4, 0.3]) {
      const parts = seen(zoom)
        .box.lines.flatMap((line) => line.split(' '))
        .map((part) => part.replace('…', ''));
      const isPart = (part: string) => words.some((word) => word.startsWith(part));
      expect(seen(zoom).isNumber || parts.every(isPart)).toBe(true);
    }
  });

  test('stays within its box, however small', () => {
    for (const zoom of [0.7, 0.6, 0.5, 0.4, 0.3]) {
      const { lines, textSize = 0 } = seen(zoom).box;
      const widths = lines.map((line) => measureText(line, textSize, 'bold'));
      expect(Math.max(...widths)).toBeLessThanOrEqual(box.width);
      expect(lines.length * textSize).toBeLessThanOrEqual(box.height);
    }
  });
});

describe('the label of an arrow', () => {
  const pane = { width: 600, height: 800, textPx: 7 };
  const place = { x: 10, y: 20, width: 60, height: 13, corner: { x: 10, y: 33 } };
  const label: LabelGeometry = {
    ...{ arrow: 'Bread', object: 'Bread', lines: ['Bread'], anchor: 'start' },
    ...place,
  };
  const later = { ...label, width: 30, height: 6.5, y: 26.5, zoom: 2 };
  /** The whole is seen at this zoom. */
  const whole = 7 / 11;
  const seen = (of: LabelGeometry, zoom: number, out = false) => labelSeen(of, pane, zoom, { out });

  test('is as it was laid out on the whole drawing, and grows until it reads well', () => {
    expect(seen(label, whole)).toMatchObject(place);
    expect(seen(label, 1)).toMatchObject(place);
  });

  test('keeps its size on the screen from there on, and its corner', () => {
    const near = seen(label, 2);
    expect(near).toMatchObject({ x: 10, width: 30, height: 6.5 });
    expect((near?.y ?? 0) + (near?.height ?? 0)).toBe(33);
  });

  test('is seen from the zoom on at which there is room for it', () => {
    expect(seen(later, whole)).toBeUndefined();
    expect(seen(later, 1.9)).toBeUndefined();
    expect(seen(later, 2)).toMatchObject({ width: 30 });
  });

  test('is seen at every zoom, and can be read, while its arrow is pointed at', () => {
    const pointedAt = seen(later, whole, true);
    expect((pointedAt?.height ?? 0) * whole).toBeCloseTo(13);
  });
});
