/** Which devices a page chooses, and what it says: of drawings whose text is as large as a table says. */
import {
  NO_DEVICES,
  type Devices,
  type DiagramGeometry,
  type PageSize,
} from '@idef0-studio/geometry';
import { describe, expect, test } from 'vitest';
import { readablePage } from '@idef0-studio/layout/testing';

/** Text in points on A4, by the devices in the order in which they are tried; half as much more on A3. */
type Table = readonly [none: number, codes: number, pipes: number, hidden: number];

const FOCUS = 'A focus on a box or an object makes its arrows stand out.';

describe('the fewest devices that make text readable are chosen', () => {
  test.each<readonly [Table, Partial<Devices>]>([
    [[6, 9, 9, 9], {}],
    [[5.9, 6, 9, 9], { labels: 'codes' }],
    [[4, 5.9, 6.2, 9], { labels: 'codes', bundling: 'pipes' }],
    [[4, 5, 5.9, 6.2], { labels: 'codes', bundling: 'pipes', tunnelled: 'hide' }],
  ])('%j', (table, devices) => {
    expect(pageOf(table).devices).toEqual({ ...NO_DEVICES, ...devices });
  });
});

describe('where none make it readable, a device is chosen that makes it much larger', () => {
  test.each<readonly [Table, Partial<Devices>]>([
    [[3.1, 3.6, 3.7, 3.8], { labels: 'codes' }],
    [[3.1, 3.2, 3.2, 3.3], {}],
    [[3, 3.1, 3.9, 4], { labels: 'codes', bundling: 'pipes' }],
    [[3, 2.5, 2.5, 2.5], {}],
  ])('%j', (table, devices) => {
    expect(pageOf(table).devices).toEqual({ ...NO_DEVICES, ...devices });
  });
});

describe('the notes', () => {
  test('say nothing of text that is large enough', () => {
    expect(pageOf([6, 9, 9, 9]).notes).toEqual([]);
  });

  test('say which devices were chosen, and why', () => {
    expect(pageOf([5, 5.5, 6.25, 7]).notes).toEqual([
      'Labels are codes with a legend and arrows of the same ends are drawn as one, so that text is 6.2 pt on A4 instead of 5.0 pt.',
    ]);
  });

  test('say of text that stays too small what larger paper and more devices would give', () => {
    expect(pageOf([3.1, 3.6, 3.7, 3.8]).notes).toEqual([
      'Labels are codes with a legend, so that text is 3.6 pt on A4 instead of 3.1 pt.',
      `Text is 3.6 pt on A4, less than the 6 pt that can be read on paper; on A3 it would be about 5.4 pt. With pipes and without tunnelled arrows it would be 3.8 pt. ${FOCUS}`,
    ]);
  });

  test('name no larger paper than A3', () => {
    expect(pageOf([2, 2, 2, 2], {}, 'A3').notes).toEqual([
      `Text is 3.0 pt on A3, less than the 6 pt that can be read on paper. ${FOCUS}`,
    ]);
  });
});

test('what the reader has chosen stays, and is not proposed', () => {
  const { devices, notes } = pageOf([3, 4, 5, 5.5], { labels: 'names', bundling: 'none' });
  expect(devices).toMatchObject({ labels: 'names', bundling: 'none' });
  expect(notes.join()).not.toMatch(/codes|pipes/u);
  expect(pageOf([3, 4, 5, 5.5], NO_DEVICES).notes).toEqual([
    `Text is 3.0 pt on A4, less than the 6 pt that can be read on paper; on A3 it would be about 4.5 pt. ${FOCUS}`,
  ]);
});

test('what the reader has asked for is not told as chosen', () => {
  const [note] = pageOf([4, 5, 6, 7], { bundling: 'pipes' }).notes;
  expect(note).toMatch(/^Labels are codes with a legend, so that text is 6\.0 pt/u);
});

test('the devices of the picture that is being edited are kept', () => {
  const last = { ...NO_DEVICES, labels: 'codes' } as const;
  expect(pageOf([6, 9, 9, 9], {}, 'A4', last).devices).toEqual(last);
});

function pageOf(
  table: Table,
  asked: Partial<Devices> = {},
  size: Exclude<PageSize, 'none'> = 'A4',
  last?: Devices,
): DiagramGeometry {
  const steps = readablePage(size, asked, last, function* (devices) {
    yield;
    return (paper) => drawingOf(table[rankOf(devices)] ?? 0, paper);
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** How many of the devices are on. */
function rankOf({ labels, bundling, tunnelled }: Devices): number {
  const isOn = [labels === 'codes', bundling === 'pipes', tunnelled === 'hide'];
  return isOn.filter((on) => on).length;
}

function drawingOf(text: number, paper: PageSize): DiagramGeometry {
  const size = paper === 'none' ? 'A4' : paper;
  const textPt = size === 'A3' ? 1.5 * text : text;
  return {
    ...{ model: '', node: 'A0', title: '', width: 0, height: 0 },
    ...{ boxes: [], arrows: [], labels: [], notes: [], sheet: [] },
    frame: { x: 0, y: 0, width: 0, height: 0 },
    page: { size, widthMm: 0, heightMm: 0, pointsPerPx: 1, textPt },
  };
}
