/** From what the reader wants in focus to the elements of a picture that stay in full ink, and to what is said about it.
 *  Pure. */
import type {
  ArrowGeometry,
  BoxGeometry,
  LabelGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import { ELEMENT, type PictureRoot } from '@idef0-studio/server/protocol';
import type { FocusWish } from './focus.js';

export interface InFocus {
  /** Ids; undefined where nothing can be in focus here, so that nothing fades. */
  readonly elements: ReadonlySet<string> | undefined;
  /** `Focus: Menu`, or why nothing is in focus here. */
  readonly text: string;
}

/** What a wish comes to on a picture. */
export function inFocus(root: PictureRoot, wish: FocusWish): InFocus {
  return root.target.view === undefined ? onDiagram(piecesOf(root), wish) : onView(root, wish);
}

interface Pieces {
  readonly boxes: readonly BoxGeometry[];
  readonly arrows: readonly ArrowGeometry[];
  /** With the ids of their elements. */
  readonly labels: readonly { readonly id: string; readonly geometry: LabelGeometry }[];
}

function piecesOf(root: PictureRoot): Pieces {
  return {
    boxes: geometriesOf<BoxGeometry>(root, ELEMENT.box).map(({ geometry }) => geometry),
    arrows: geometriesOf<ArrowGeometry>(root, ELEMENT.arrow).map(({ geometry }) => geometry),
    labels: geometriesOf<LabelGeometry>(root, ELEMENT.label),
  };
}

function onDiagram(pieces: Pieces, wish: FocusWish): InFocus {
  switch (wish.kind) {
    case 'object': {
      const arrows = pieces.arrows.filter((arrow) => carries(arrow, wish.name));
      if (arrows.length > 0) return found(pieces, arrows, [], `Focus: ${wish.name}`);
      return missing(`${wish.name} is not drawn on this diagram`);
    }
    case 'box': {
      const box = pieces.boxes.find(({ id }) => id === wish.activity);
      if (box === undefined) return missing(`${wish.name} is not on this diagram`);
      const arrows = pieces.arrows.filter((arrow) => nodesOf(arrow).includes(box.node));
      return found(pieces, arrows, [box.node], `Focus: ${box.node} ${box.name}`);
    }
    case 'path':
      return onPath(pieces, wish);
    case 'element':
      return missing('Nothing of this is on this diagram');
  }
}

function onPath(pieces: Pieces, { from, to }: FocusWish & { readonly kind: 'path' }): InFocus {
  const [start, end] = [from, to].map((id) => pieces.boxes.find((box) => box.id === id));
  if (start === undefined || end === undefined) return missing('The path is not on this diagram');
  const ahead = reached(pieces.arrows, start.node, 'source');
  const behind = reached(pieces.arrows, end.node, 'target');
  const nodes = pieces.boxes
    .map(({ node }) => node)
    .filter((node) => ahead.has(node) && behind.has(node));
  const arrows = pieces.arrows.filter(
    (arrow) =>
      endsOf(arrow, 'source').some((node) => nodes.includes(node)) &&
      endsOf(arrow, 'target').some((node) => nodes.includes(node)),
  );
  const text = `from ${start.node} to ${end.node}`;
  if (arrows.length === 0) return missing(`No arrow leads ${text} here`);
  return found(pieces, arrows, [start.node, end.node], `Focus: ways ${text}`);
}

/** The nodes of the boxes that arrows lead to from one, or from which they lead to it, itself included. */
function reached(
  arrows: readonly ArrowGeometry[],
  start: string,
  side: 'source' | 'target',
): ReadonlySet<string> {
  const other = side === 'source' ? 'target' : 'source';
  const nodes = new Set([start]);
  for (const node of nodes) {
    for (const arrow of arrows) {
      if (!endsOf(arrow, side).includes(node)) continue;
      for (const next of endsOf(arrow, other)) nodes.add(next);
    }
  }
  return nodes;
}

function found(
  { boxes, labels }: Pieces,
  arrows: readonly ArrowGeometry[],
  nodes: readonly string[],
  text: string,
): InFocus {
  const ids = new Set(arrows.map(({ id }) => id));
  const ends = new Set([...nodes, ...arrows.flatMap(nodesOf)]);
  const elements = new Set([
    ...[...ids].map((id) => `arrow:${id}`),
    ...labels.filter(({ geometry }) => ids.has(geometry.arrow)).map(({ id }) => id),
    ...boxes.filter(({ node }) => ends.has(node)).map(({ id }) => `box:${id}`),
  ]);
  return { elements, text };
}

function missing(text: string): InFocus {
  return { elements: undefined, text };
}

function carries({ object, members = [], ends }: ArrowGeometry, name: string): boolean {
  return [
    object,
    ...members.map((member) => member.object),
    ...ends.map((end) => end.object),
  ].includes(name);
}

function nodesOf({ ends }: ArrowGeometry): readonly string[] {
  return ends.flatMap(({ node }) => node ?? []);
}

function endsOf({ ends }: ArrowGeometry, side: 'source' | 'target'): readonly string[] {
  return ends.flatMap(({ direction, node }) => (direction === side ? (node ?? []) : []));
}

/** A node with its lines and what they lead to; a line with its ends. */
function onView(root: PictureRoot, wish: FocusWish): InFocus {
  const nodes = geometriesOf<ViewNodeGeometry>(root, ELEMENT.viewNode);
  const lines = geometriesOf<ViewLineGeometry>(root, ELEMENT.viewLine);
  const labels = geometriesOf<ViewLineGeometry>(root, ELEMENT.viewLabel);
  const wanted = wish.kind === 'element' ? wish.id : undefined;
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
  const objects = meant[0]?.geometry.objects.join(', ');
  return { elements, text: `Focus: ${node?.name ?? objects ?? ''}` };
}

/** The elements of a type with their geometry. */
function geometriesOf<Geometry>(
  { children = [] }: PictureRoot,
  type: string,
): readonly { readonly id: string; readonly geometry: Geometry }[] {
  // The elements of the protocol, by their types.
  return children.filter((child) => child.type === type) as unknown as readonly {
    readonly id: string;
    readonly geometry: Geometry;
  }[];
}
