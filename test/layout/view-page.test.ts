/** Views on paper: they fill their page, and say what cannot be read on it. */
import type { PageSize } from '@idef0-studio/geometry';
import { layoutView } from '@idef0-studio/layout/views';
import type { ViewRequest } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { judgeView } from '../support/judge-view.js';
import { modelOf } from '../support/model-check.js';
import { viewIn } from '../support/view-check.js';

const small = modelOf(`
  model Shop
  purpose Show it
  external Customer
    output Order
  activity Shop
    activity Sell
      input Order
      output List
    activity Make
      input List
      output Thing
`);

/** Four hundred activities in twenty frames. */
const large = modelOf(
  [
    'activity Root',
    ...Array.from({ length: 20 }, (_, part) =>
      [
        `  activity Part ${part}`,
        ...Array.from(
          { length: 20 },
          (__, at) => `    activity Do ${part}${at}\n      output Thing ${part}${at}`,
        ),
      ].join('\n'),
    ),
  ].join('\n'),
);

const REQUESTS: readonly ViewRequest[] = [
  { kind: 'context' },
  { kind: 'tree' },
  { kind: 'map', level: 1 },
  { kind: 'n2' },
  { kind: 'object', object: 'List' },
  { kind: 'impact', of: { activity: 'Shop/Make' }, upstream: 1, downstream: 1 },
];

const PAPERS = [
  ['A4', 297, 210],
  ['A3', 420, 297],
  ['letter', 279.4, 215.9],
] as const satisfies readonly (readonly [PageSize, number, number])[];

test.each(PAPERS)('a sheet for %s has its proportions, and breaks no law', async (page, w, h) => {
  for (const request of REQUESTS) {
    const view = viewIn(small, request);
    const geometry = await layoutView(view, { page });
    expect(judgeView(view, geometry)).toEqual([]);
    expect(geometry.width / geometry.height).toBeCloseTo(w / h, 3);
    expect(geometry.page).toMatchObject({ size: page, widthMm: w, heightMm: h });
  }
});

test('a small view is not blown up, and nothing is said of its text', async () => {
  const { page, notes } = await layoutView(viewIn(small, { kind: 'tree' }), { page: 'A4' });
  expect(page?.pointsPerPx).toBe(1);
  expect(notes).toEqual([]);
});

test('where text is too small, the notes say how small, what A3 gives and what else helps', async () => {
  const view = viewIn(large, { kind: 'tree' });
  const { page, notes } = await layoutView(view, { page: 'A4' });
  expect(page?.textPt).toBeLessThan(6);
  expect(notes.join()).toMatch(
    /^Text is [345]\.\d pt on A4, less than the 6 pt that can be read on paper; on A3 it would be \d\.\d pt\. A tree of fewer levels, or of a part of the model, has larger text\.$/u,
  );
  const larger = await layoutView(view, { page: 'A3' });
  expect(larger.page?.textPt).toBeGreaterThan(page?.textPt ?? Infinity);
});

test('the title block is as large on every page', async () => {
  const heights = await Promise.all(
    (['A4', 'A3'] as const).map(async (page) => {
      const geometry = await layoutView(viewIn(large, { kind: 'tree' }), { page });
      const levels = geometry.sheet.flatMap((item) =>
        item.kind === 'line' ? item.segment[1] : [],
      );
      const bottom = Math.max(...levels);
      const { frame } = geometry;
      return (bottom - frame.y - frame.height) * (geometry.page?.pointsPerPx ?? 0);
    }),
  );
  expect(heights[0]).toBeCloseTo(heights[1] ?? 0, 3);
});
