/** From what the reader wants in focus to what of a picture stays in full ink, and to what is said about it. Pure. */
import type { BoxGeometry, Focus, ViewLineGeometry } from '@idef0-studio/geometry';
import { focusOf, labelFocus, type ArrowFocus, type FocusProblem } from '@idef0-studio/render';
import { ROOT, type DiagramRoot, type PictureRoot, type ViewRoot } from '@idef0-studio/protocol';
import { ELEMENT, elementsOf, type PictureElement } from '../root/picture-elements.js';
import type { FocusRequest } from './focus-request.js';

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

/** What a request comes to on a picture. */
export function inFocus(root: PictureRoot, request: FocusRequest): InFocus {
  if (request.kind === 'node' || request.kind === 'line') {
    return root.type === ROOT.view ? onView(root, request) : missing(NOT_ON_VIEW);
  }
  if (root.type === ROOT.view) return missing('The focus is on a diagram');
  const asked = asFocus(root.boxes, request);
  return asked === undefined
    ? missing(`${nameOf(request)} is not on this diagram`)
    : onDiagram(root, asked);
}

/** Of a node or a line that a view does not have. */
const NOT_ON_VIEW = 'This is not on the view any more';

type OnDiagram = Exclude<FocusRequest, { readonly kind: 'node' | 'line' }>;
type OnView = Extract<FocusRequest, { readonly kind: 'node' | 'line' }>;

/** Boxes by their node, which is theirs alone; undefined where one is not there. */
function asFocus(boxes: readonly BoxGeometry[], request: OnDiagram): Focus | undefined {
  const node = (activity: string) => boxes.find(({ id }) => id === activity)?.node;
  switch (request.kind) {
    case 'object':
      return { kind: 'object', name: request.name };
    case 'box': {
      const name = node(request.activity);
      return name === undefined ? undefined : { kind: 'box', name };
    }
    case 'path': {
      const [from, to] = [node(request.from), node(request.to)];
      return from === undefined || to === undefined ? undefined : { kind: 'path', from, to };
    }
  }
}

function nameOf(request: OnDiagram): string {
  return request.kind === 'path' ? 'One end of the path' : request.name;
}

function onDiagram(root: DiagramRoot, focus: Focus): InFocus {
  const set = focusOf(root, focus);
  if (set.problem !== undefined) return missing(problemText(set.problem));
  const isFull = (element: PictureElement): boolean => {
    switch (element.type) {
      case ELEMENT.arrow:
        return set.arrows.has(element.geometry.id);
      case ELEMENT.box:
        return set.boxes.has(element.geometry.id);
      case ELEMENT.label:
        return labelFocus(root, set, element.geometry) === 'full';
      default:
        return false;
    }
  };
  const named = root.boxes.filter(({ id }) => set.subjects.has(id));
  const text = `Focus: ${titleOf(focus, named)}`;
  return { ink: { elements: idsWhere(root, isFull), arrows: set.arrows }, text };
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
function onView(root: ViewRoot, { kind, id: wanted }: OnView): InFocus {
  const isMeant = ({ id, from, to }: ViewLineGeometry): boolean =>
    kind === 'line' ? id === wanted : from === wanted || to === wanted;
  const node = root.nodes.find(({ node }) => kind === 'node' && node.id === wanted)?.node;
  const meant = root.lines.filter(isMeant);
  if (node === undefined && meant.length === 0) return missing(NOT_ON_VIEW);
  const nodes = new Set([node?.id, ...meant.flatMap(({ from, to }) => [from, to])]);
  const isFull = (element: PictureElement): boolean => {
    switch (element.type) {
      case ELEMENT.viewNode:
        return nodes.has(element.geometry.node.id);
      case ELEMENT.viewLine:
      case ELEMENT.viewLabel:
        return isMeant(element.geometry);
      default:
        return false;
    }
  };
  const text = `Focus: ${node?.name ?? meant[0]?.objects.join(', ') ?? ''}`;
  return { ink: { elements: idsWhere(root, isFull), arrows: new Map() }, text };
}

function idsWhere(
  root: PictureRoot,
  isMeant: (element: PictureElement) => boolean,
): ReadonlySet<string> {
  return new Set(elementsOf(root).flatMap((element) => (isMeant(element) ? element.id : [])));
}
