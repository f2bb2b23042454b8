/** Each law of judge-view notices when it is broken. */
import type { Rect, ViewGeometry, ViewLineGeometry } from '@idef0-studio/geometry';
import { layoutView } from '@idef0-studio/layout/views';
import { viewOf } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { judgeView } from '../support/judge-view.js';
import { modelOf } from '../support/model-check.js';

const view = viewOf(
  modelOf(`
    activity Root
      activity One
        activity A
          output X
        activity B
          input X
          output Y
      activity Two
        activity C
          input X, Y
        activity D
          input Y
  `),
  { kind: 'map', level: 2 },
);
if (view === undefined) throw new RangeError('No map');
const good = await layoutView(view);

const WIDE = { x: 0, y: 0, width: 2000, height: 2000 };

test('a good picture breaks no law', () => {
  expect(judgeView(view, good)).toEqual([]);
});

const FAULTS: readonly (readonly [string, (geometry: ViewGeometry) => ViewGeometry, RegExp])[] = [
  ['a node is missing', (g) => ({ ...g, nodes: g.nodes.slice(1) }), /nodes are not those/],
  ['a line is missing', (g) => ({ ...g, lines: g.lines.slice(1) }), /lines are not those/],
  ['a line ends in the air', (g) => withLine(g, lifted), /An end of .* is not at/],
  ['a line slants', (g) => withLine(g, slanting), /slants/],
  ['nodes overlap', (g) => withNodes(g, (_node, first) => first), /overlap/],
  ['a node leaves its group', (g) => withNodes(g, (node) => ({ ...node, y: -99 })), /outside of/],
  ['a node is in a foreign group', (g) => withGroups(g, WIDE), /foreign group/],
  ['groups overlap', (g) => withGroups(g, { x: 0, y: 0, width: 900 }), /The groups .* overlap/],
  ['a label is on a node', (g) => withLabel(g, ({ nodes: [node] }) => node), /is on 'activity/],
  ['labels overlap', (g) => withLabel(g, ({ lines }) => lines[1]?.label), /The labels of/],
  ['a label is on a line', (g) => withLabel(g, onLine), /is on the line/],
  ['a line goes through a node', (g) => withLine(g, throughNode), /goes through/],
  ['two lines run together', together, /runs on/],
  ['a gap is beside its line', (g) => withLine(g, gapped), /A gap of/],
  ['something is off the sheet', (g) => ({ ...g, width: 100 }), /outside of the sheet/],
  ['a place is no number', (g) => ({ ...g, height: Number.NaN }), /not a number/],
];

test.each(FAULTS)('it is noticed when %s', (_name, spoil, fault) => {
  expect(judgeView(view, spoil(good)).join('\n')).toMatch(fault);
});

function withLine(
  geometry: ViewGeometry,
  change: (line: ViewLineGeometry, geometry: ViewGeometry) => ViewLineGeometry,
): ViewGeometry {
  const [first, ...rest] = geometry.lines;
  return first === undefined
    ? geometry
    : { ...geometry, lines: [change(first, geometry), ...rest] };
}

function lifted(line: ViewLineGeometry): ViewLineGeometry {
  return { ...line, points: line.points.map(({ x, y }) => ({ x, y: y - 500 })) };
}

function slanting(line: ViewLineGeometry): ViewLineGeometry {
  const [first, ...rest] = line.points;
  if (first === undefined) return line;
  return { ...line, points: [first, { x: first.x + 7, y: first.y + 9 }, ...rest] };
}

function throughNode(line: ViewLineGeometry, { nodes, width }: ViewGeometry): ViewLineGeometry {
  const y = (nodes[1]?.y ?? 0) + 10;
  return {
    ...line,
    points: [
      { x: 0, y },
      { x: width, y },
    ],
  };
}

function gapped(line: ViewLineGeometry): ViewLineGeometry {
  return { ...line, gaps: [{ x: -5, y: -5 }] };
}

function together(geometry: ViewGeometry): ViewGeometry {
  const last = geometry.lines.at(-1);
  return withLine(geometry, (line) => ({ ...line, points: last?.points ?? [] }));
}

type Place = { readonly x: number; readonly y: number };

function withNodes(
  geometry: ViewGeometry,
  change: (node: ViewGeometry['nodes'][number], first: ViewGeometry['nodes'][number]) => Place,
): ViewGeometry {
  const nodes = geometry.nodes.map((node, index) => {
    const [first = node] = geometry.nodes;
    return index === 1 ? { ...node, x: change(node, first).x, y: change(node, first).y } : node;
  });
  return { ...geometry, nodes };
}

function withGroups(geometry: ViewGeometry, change: Partial<Rect>): ViewGeometry {
  return { ...geometry, groups: geometry.groups.map((group) => ({ ...group, ...change })) };
}

function withLabel(
  geometry: ViewGeometry,
  placeIn: (geometry: ViewGeometry) => Place | undefined,
): ViewGeometry {
  const place = placeIn(geometry);
  return withLine(geometry, (line) =>
    line.label === undefined || place === undefined
      ? line
      : { ...line, label: { ...line.label, x: place.x, y: place.y } },
  );
}

/** Across the first corner of the last line. */
function onLine({ lines }: ViewGeometry): Place | undefined {
  const corner = lines.at(-1)?.points[1];
  return corner === undefined ? undefined : { x: corner.x - 5, y: corner.y - 6 };
}
