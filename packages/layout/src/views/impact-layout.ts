/**
 * The impact view, placed by ELK's layered algorithm (Sugiyama's framework): one column a step from the subject, upstream to its left, downstream to its
 * right. What leaves a box is one line that forks; what comes in stands over the line before each box.
 */
import type { TextMeasurer, ViewLineGeometry } from '@idef0-studio/geometry';
import type { View, ViewLine } from '@idef0-studio/model';
import { placesOf, type ElkOptions, type ElkPlaces } from './elk.js';
import {
  markedLabel,
  objectsLabel,
  sizedBox,
  type LabelText,
  type MarkedText,
} from './node-text.js';
import { lineAlong, type ViewDrawing, type ViewLayoutOptions } from './view-drawing.js';

const BOX = { text: 152, least: 172 } as const;
const LABELS = { width: 118, most: 4 } as const;
/** Beside a label: the head of its line, and what is clear of the lines that fork; and under it, px. */
const CLEAR = { head: 14, fork: 8, under: 3 } as const;
/** More than any box is wide, so that the boxes of a step are a layer for ELK. */
const STEP = 10_000;

/** Left to right in layers that are given by the places at first; lines horizontal and vertical. */
const LAYERED: ElkOptions = {
  algorithm: 'layered',
  direction: 'RIGHT',
  edgeRouting: 'ORTHOGONAL',
  randomSeed: 1,
  'layered.cycleBreaking.strategy': 'INTERACTIVE',
  'layered.layering.strategy': 'INTERACTIVE',
  'layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'layered.thoroughness': 7,
  'spacing.nodeNode': 18,
  'spacing.edgeNode': 12,
  'spacing.edgeEdge': 9,
  'spacing.portPort': 6,
  'layered.spacing.nodeNodeBetweenLayers': 26,
  'layered.spacing.edgeNodeBetweenLayers': 14,
  'layered.spacing.edgeEdgeBetweenLayers': 9,
};

export async function layoutImpact(
  view: View,
  { measure }: ViewLayoutOptions,
): Promise<ViewDrawing> {
  const boxes = view.nodes.map((node) => sizedBox(node, measure, BOX));
  const labels = labelsOf(view, measure);
  const widest = widestLabels(view.lines, labels);
  const places = await placesOf({
    options: LAYERED,
    nodes: boxes.map(({ node, width, height }, index) => ({
      id: node.id,
      width,
      height,
      at: { x: node.rank * STEP, y: index * STEP },
    })),
    lines: view.lines.map(({ id, from, to }) => ({ id, from, to, label: room(labels.get(id)) })),
  });
  return {
    width: places.width,
    height: places.height,
    groups: [],
    nodes: boxes.map((box) => ({ ...box, x: 0, y: 0, ...places.rects.get(box.node.id) })),
    lines: view.lines.map((line) => placedLine(line, labels, widest.get(line.to) ?? 0, places)),
    notes: [],
  };
}

/** By id of the line. A line from the subject is known by the subject. */
function labelsOf(view: View, measure: TextMeasurer): ReadonlyMap<string, MarkedText> {
  const sources = new Map(
    view.nodes.filter(({ isSubject }) => !isSubject).map((node) => [node.id, node]),
  );
  return new Map(
    view.lines.flatMap(({ id, from, objects }) => {
      const label = objectsLabel(objects, measure, LABELS);
      return label === undefined ? [] : [[id, markedLabel(label, sources.get(from), measure)]];
    }),
  );
}

function room(label: LabelText | undefined) {
  const { width = 0, height = 0 } = label ?? {};
  return { width: width + CLEAR.head + CLEAR.fork, height: height + CLEAR.under };
}

/** Of the labels at each box: they begin at one x. */
function widestLabels(
  lines: readonly ViewLine[],
  labels: ReadonlyMap<string, MarkedText>,
): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const { id, to } of lines) {
    widest.set(to, Math.max(widest.get(to) ?? 0, labels.get(id)?.width ?? 0));
  }
  return widest;
}

function placedLine(
  line: ViewLine,
  labels: ReadonlyMap<string, MarkedText>,
  widest: number,
  { lines }: ElkPlaces,
): ViewLineGeometry {
  const points = lines.get(line.id) ?? [];
  const end = points.at(-1);
  const text = labels.get(line.id);
  if (text === undefined || end === undefined) return lineAlong(line, points);
  const x = end.x - CLEAR.head - widest;
  const y = end.y - CLEAR.under + 1 - text.height;
  return lineAlong(line, points, { ...text, anchor: 'start', x, y });
}
