/** How the relationship map makes its lines easy to follow. */
import type { ViewGeometry } from '@idef0-studio/geometry';
import { VIEW_TINTS } from '@idef0-studio/geometry';
import { layoutView } from '@idef0-studio/layout/views';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../support/model-check.js';
import { viewIn } from '../support/view-check.js';

/** Two frames work for one hub, and one works for nobody. */
const HUB = `
  activity Root
    activity Left
      activity L1
        output Plan
      activity L2
        output List
      activity L3
        output Draft
    activity Idle
      activity I1
        output Nothing
      activity I2
        output Naught
    activity Hub
      activity H1
        input Plan, List, Draft, Part
        output Order
      activity H2
        input Plan, List, Piece
    activity Right
      activity R1
        input Order
        output Part
      activity R2
        output Piece
`;

const hub = await mapOf(HUB);

test('frames that exchange much stand side by side', () => {
  const middle = (id: string): number => {
    const frame = hub.groups.find((group) => group.id === `group:Root/${id}`);
    return (frame?.x ?? 0) + (frame?.width ?? 0) / 2;
  };
  expect(hub.lines.filter(({ points }) => points.length > 4)).toEqual([]);
  const [left, centre, right] = [middle('Left'), middle('Hub'), middle('Right')];
  expect(left === centre || left < centre).toBe(true);
  expect(centre === right || centre < right).toBe(true);
});

describe('activities of one frame', () => {
  test('that serve the same others share one line', () => {
    expect(headOf(hub, 'L1>H1')).toEqual(headOf(hub, 'L2>H1'));
    expect(headOf(hub, 'L1>H2')).toEqual(headOf(hub, 'L2>H2'));
  });

  test('share none with one that serves fewer', () => {
    expect(headOf(hub, 'L3>H1')).not.toEqual(headOf(hub, 'L1>H1'));
  });

  test('stand in the list each with what it sends', () => {
    const [one, two] = ['L1>H1', 'L2>H1'].map((id) => lineOf(hub, id).label);
    expect([one?.lines, two?.lines]).toEqual([['Plan'], ['List']]);
    expect(two?.y).toBeGreaterThan(one?.y ?? Infinity);
  });

  test('of different frames keep their lines apart', () => {
    expect(headOf(hub, 'R1>H1')).not.toEqual(headOf(hub, 'L1>H1'));
  });
});

describe('crossings', () => {
  const busy = mapOf(crossedModel());

  test('have a gap in the level line, and only there', async () => {
    const map = await busy;
    const gaps = map.lines.flatMap(({ gaps: own = [] }) => own);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      const crossed = map.lines.some(({ points }) =>
        points.some((to, index) => {
          const from = points[index - 1];
          return from?.x === to.x && to.x === gap.x && (from.y - gap.y) * (to.y - gap.y) < 0;
        }),
      );
      expect(crossed, JSON.stringify(gap)).toBe(true);
    }
  });

  test('are none where an arrow forks', async () => {
    const fork = await mapOf(`
      activity Root
        activity One
          output X
        activity Two
          input X
        activity Three
          input X
    `);
    expect(fork.lines.flatMap(({ gaps = [] }) => gaps)).toEqual([]);
  });
});

describe('tints', () => {
  test('are those of the box that a line leaves', () => {
    for (const { from, tint } of hub.lines) {
      expect(tint).toBe(hub.nodes.find(({ node }) => node.id === from)?.tint);
      expect(tint).toBeLessThan(VIEW_TINTS);
    }
  });

  test('differ from box to box as long as there are enough', async () => {
    const map = await mapOf(crossedModel());
    const tints = new Set(map.nodes.flatMap(({ tint }) => tint ?? []));
    expect(tints.size).toBe(map.nodes.filter(({ tint }) => tint !== undefined).length);
  });

  test('are not for boxes that nothing leaves', () => {
    const silent = hub.nodes.filter(({ node }) => !hub.lines.some(({ from }) => from === node.id));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.flatMap(({ tint }) => tint ?? [])).toEqual([]);
  });
});

/** Each of five takes what all others make. */
function crossedModel(): string {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const works = names.map((name) => {
    const inputs = names.filter((other) => other !== name).map((other) => `From ${other}`);
    return `activity Do ${name}\n input ${inputs.join(', ')}\n output From ${name}`;
  });
  return `activity Root\n${works.map((work) => work.replace(/^/gm, '  ')).join('\n')}`;
}

function mapOf(text: string): Promise<ViewGeometry> {
  const level = text === HUB ? 2 : 1;
  return layoutView(viewIn(modelOf(text), { kind: 'map', level }));
}

function lineOf({ lines }: ViewGeometry, ends: string): ViewGeometry['lines'][number] {
  const [from = '', to = ''] = ends.split('>');
  const line = lines.find((each) => each.from.endsWith(`/${from}`) && each.to.endsWith(`/${to}`));
  if (line === undefined) throw new RangeError(`There is no line ${ends}.`);
  return line;
}

function headOf(map: ViewGeometry, ends: string) {
  return lineOf(map, ends).points.at(-1);
}
