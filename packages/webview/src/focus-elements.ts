/** From what the reader wants in focus to what of a picture stays in full ink, and to what is said about it. Pure. */
import type {
  BoxGeometry,
  Focus,
  LabelGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import { focusOf, labelFocus, type ArrowFocus, type FocusProblem } from '@idef0-studio/render';
import { ELEMENT, type PictureRoot } from '@idef0-studio/server/protocol';
import type { FocusWish } from './focus.js';
import { geometryOf, piecesOf } from './root-geometry.js';

export interface InFocus {
  /** Undefined where nothing can be in focus here, so that nothing fades. */
  readonly ink: FullInk | undefined;
  /** `Focus: Menu`, or why nothing is in focus here. */
  readonly text: string;
}

/** What stays in full ink. */
export interface FullInk {
  /** Ids of elements. */
  readonly elements: ReadonlySet<string>;
  /** By id of an arrow what of it, where it is not all. */
  readonly arrows: ReadonlyMap<string, ArrowFocus>;
}

/** What a wish comes to on a picture. */
export function inFocus(root: PictureRoot, wish: FocusWish): InFocus {
  if (wish.kind === 'element') return onView(root, wish.id);
  if (root.target.view !== undefined) return missing('The focus is on a diagram');
  const boxes = piecesOf<BoxGeometry>(root, ELEMENT.box).map(({ geometry }) => geometry);
  const asked = asFocus(boxes, wish);
  return asked === undefined
    ? missing(`${nameOf(wish)} is not on this diagram`)
    : onDiagram(root, asked);
}

/** Boxes by their node, which is theirs alone; undefined where one is not there. */
function asFocus(boxes: readonly BoxGeometry[], wish: FocusWish): Focus | undefined {
  const node = (activity: string) => boxes.find(({ id }) => id === activity)?.node;
  switch (wish.kind) {
    case 'object':
      return { kind: 'object', name: wish.name };
    case 'box': {
      const name = node(wish.activity);
      return name === undefined ? undefined : { kind: 'box', name };
    }
    case 'path': {
      const [from, to] = [node(wish.from), node(wish.to)];
      return from === undefined || to === undefined ? undefined : { kind: 'path', from, to };
    }
    case 'element':
      return undefined;
  }
}

function nameOf(wish: FocusWish): string {
  if (wish.kind === 'object' || wish.kind === 'box') return wish.name;
  return 'One end of the path';
}

function onDiagram(root: PictureRoot, focus: Focus): InFocus {
  const geometry = geometryOf(root);
  const set = focusOf(geometry, focus);
  if (set.problem !== undefined) return missing(problemText(set.problem));
  const labels = piecesOf<LabelGeometry>(root, ELEMENT.label);
  const elements = new Set([
    ...[...set.arrows.keys()].map((id) => `arrow:${id}`),
    ...[...set.boxes].map((id) => `box:${id}`),
    ...labels
      .filter((label) => labelFocus(geometry, set, label.geometry) === 'full')
      .map(({ id }) => id),
  ]);
  const named = geometry.boxes.filter(({ id }) => set.subjects.has(id));
  return { ink: { elements, arrows: set.arrows }, text: `Focus: ${titleOf(focus, named)}` };
}

function titleOf(focus: Focus, named: readonly BoxGeometry[]): string {
  switch (focus.kind) {
    case 'object':
      return focus.name;
    case 'box':
      return named.map(({ node, name }) => `${node} ${name}`).join();
    case 'path':
      return `ways from ${focus.from} to ${focus.to}`;
  }
}

function problemText(problem: FocusProblem): string {
  if (problem.kind === 'no-way') return `No arrow leads from ${problem.from} to ${problem.to} here`;
  return `${problem.name} is not drawn on this diagram`;
}

function missing(text: string): InFocus {
  return { ink: undefined, text };
}

/** A node with its lines and what they lead to; a line with its ends. */
function onView(root: PictureRoot, wanted: string): InFocus {
  const nodes = piecesOf<ViewNodeGeometry>(root, ELEMENT.viewNode);
  const lines = piecesOf<ViewLineGeometry>(root, ELEMENT.viewLine);
  const labels = piecesOf<ViewLineGeometry>(root, ELEMENT.viewLabel);
  const node = nodes.find(({ id }) => id === wanted)?.geometry.node;
  const isMeant = ({ id, from, to }: ViewLineGeometry): boolean =>
    node === undefined ? `view-line:${id}` === wanted : from === node.id || to === node.id;
  const meant = lines.filter(({ geometry }) => isMeant(geometry));
  if (node === undefined && meant.length === 0) return missing('This is not on the view any more');
  const ends = new Set(meant.flatMap(({ geometry }) => [geometry.from, geometry.to]));
  const elements = new Set([
    ...meant.map(({ id }) => id),
    ...labels.filter(({ geometry }) => isMeant(geometry)).map(({ id }) => id),
    ...nodes
      .filter(({ geometry }) => geometry.node === node || ends.has(geometry.node.id))
      .map(({ id }) => id),
  ]);
  const objects = meant[0]?.geometry.objects.join(', ') ?? '';
  return { ink: { elements, arrows: new Map() }, text: `Focus: ${node?.name ?? objects}` };
}
