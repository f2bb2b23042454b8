/**
 * Views of activities and what flows between them, placed by ELK: the relationship map, in the frames of its
 * groups, and the impact view, one column a step from the subject.
 */
import {
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  wrapText,
  type Rect,
  type TextMeasurer,
  type ViewGroupGeometry,
  type ViewLineGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewGroup, ViewLine } from '@idef0-studio/model';
import { placesOf, type ElkOptions, type ElkPlaces } from './elk.js';
import { objectsLabel, sizedBox, type LabelText } from './node-text.js';
import { lineAlong, type ViewDrawing, type ViewLayoutOptions } from './view-drawing.js';

const LABELS = { width: 104, most: 5 } as const;
const GROUP = { pad: 16, text: 240 } as const;

/** Left to right, lines horizontal and vertical. */
const LAYERED: ElkOptions = {
  algorithm: 'layered',
  direction: 'RIGHT',
  edgeRouting: 'ORTHOGONAL',
  hierarchyHandling: 'INCLUDE_CHILDREN',
  randomSeed: 1,
  'spacing.nodeNode': 22,
  'spacing.edgeNode': 12,
  'spacing.edgeEdge': 9,
  'spacing.edgeLabel': 2,
  'layered.spacing.nodeNodeBetweenLayers': 30,
  'layered.spacing.edgeNodeBetweenLayers': 14,
  'layered.spacing.edgeEdgeBetweenLayers': 9,
  'layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'layered.thoroughness': 12,
};

/** The relationship map. */
export async function layoutMap(view: View, options: ViewLayoutOptions): Promise<ViewDrawing> {
  return flowDrawing(view, options, {
    ...LAYERED,
    'layered.considerModelOrder.strategy': 'NONE',
  });
}

/** The impact view. */
export async function layoutImpact(view: View, options: ViewLayoutOptions): Promise<ViewDrawing> {
  return flowDrawing(view, options, { ...LAYERED, 'partitioning.activate': 'true' });
}

async function flowDrawing(
  view: View,
  { measure }: ViewLayoutOptions,
  options: ElkOptions,
): Promise<ViewDrawing> {
  const boxes = view.nodes.map((node) => sizedBox(node, measure));
  const labels = new Map(
    view.lines.map((line) => [line.id, objectsLabel(line.objects, measure, LABELS)]),
  );
  const titles = new Map(view.groups.map((group) => [group.id, groupTitle(group, measure)]));
  const places = await placesOf({
    options,
    groups: view.groups.map(({ id }) => groupBox(id, titles.get(id))),
    nodes: boxes.map(({ node, width, height }) => ({
      id: node.id,
      width,
      height,
      group: node.group,
      options: { 'partitioning.partition': node.rank + 100 },
    })),
    edges: view.lines.map(({ id, from, to, objects }) => ({
      id,
      from,
      to,
      label: labels.get(id),
      options: { 'layered.priority.straightness': objects.length },
    })),
  });
  return {
    width: places.width,
    height: places.height,
    groups: view.groups.map((group) => placedGroup(group, titles.get(group.id), places)),
    nodes: boxes.map((box) => ({ ...box, ...rectOf(places, box.node.id) })),
    lines: view.lines.map((line) => placedLine(line, labels.get(line.id), places)),
    notes: [],
  };
}

function groupTitle({ node, title }: ViewGroup, measure: TextMeasurer): LabelText {
  const { group: size } = VIEW_TYPOGRAPHY;
  const text = node === undefined || node === title ? title : `${node} ${title}`;
  const lines = wrapText(measure, text, GROUP.text, size, 'bold');
  return {
    lines,
    width: Math.max(...lines.map((line) => measure(line, size, 'bold'))),
    height: lines.length * size * TYPOGRAPHY.leading,
  };
}

function groupBox(id: string, title: LabelText | undefined) {
  const head = Math.ceil((title?.height ?? 0) + 1.2 * GROUP.pad);
  const { pad } = GROUP;
  return {
    id,
    width: Math.ceil((title?.width ?? 0) + 2 * pad),
    options: { padding: `[top=${head},left=${pad},bottom=${pad},right=${pad}]` },
  };
}

function placedGroup(
  { id, node, activity }: ViewGroup,
  title: LabelText | undefined,
  places: ElkPlaces,
): ViewGroupGeometry {
  return { id, node, activity, lines: title?.lines ?? [], ...rectOf(places, id) };
}

function placedLine(
  line: ViewLine,
  text: LabelText | undefined,
  { lines }: ElkPlaces,
): ViewLineGeometry {
  const placed = lines.get(line.id);
  const at = placed?.label;
  const label =
    text === undefined || at === undefined
      ? undefined
      : { ...text, x: at.x, y: at.y, anchor: 'middle' as const };
  return lineAlong(line, placed?.points ?? [], label);
}

function rectOf({ rects }: ElkPlaces, id: string): Rect {
  return rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}
