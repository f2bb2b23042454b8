/** What stands out and what steps back: the arrow under the pointer with its ends and labels, and what is
 *  selected. Pure. */
import { ELEMENT } from '../root/picture-elements.js';

/** The classes of the style sheet of `render`; `unfocused` steps back further, for as long as the reader wants. */
export type EmphasisClass =
  'idef0-selected' | 'idef0-highlighted' | 'idef0-faded' | 'idef0-unfocused';

/** What is known of an element: its type, its id, the arrow it belongs to, the nodes at the ends of an arrow. */
export interface Piece {
  readonly type: string;
  readonly id: string;
  /** Id of the arrow's element: of the arrow or line itself, and of the arrow of a label. */
  readonly arrow: string | undefined;
  /** Nodes of the boxes at an arrow's ends; of a box its own. */
  readonly nodes: readonly string[];
}

export interface Stress {
  /** Id of the element under the pointer. */
  readonly hovered?: string | undefined;
  readonly selected?: readonly string[];
  /** Ids of the elements that stay in full ink; undefined: all. */
  readonly focused?: ReadonlySet<string> | undefined;
}

/** The classes of each element by id; elements without are left out. Ids that are not there count for nothing. */
export function emphasisOf(
  pieces: readonly Piece[],
  { hovered, selected = [], focused }: Stress,
): ReadonlyMap<string, readonly EmphasisClass[]> {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const over = hovered === undefined ? undefined : byId.get(hovered);
  const chosen = selected.flatMap((id) => byId.get(id) ?? []);
  const arrow = over?.arrow === undefined ? undefined : byId.get(over.arrow);
  const result = new Map<string, readonly EmphasisClass[]>();
  for (const piece of pieces) {
    const classes: EmphasisClass[] = [];
    if (chosen.some((each) => isSame(piece, each))) classes.push('idef0-selected');
    if (arrow !== undefined) classes.push(...aroundArrow(piece, arrow));
    else if (over !== undefined && piece.id === over.id) classes.push('idef0-highlighted');
    const canFade = piece.type !== ELEMENT.sheet && piece.type !== ELEMENT.viewGroup;
    if (canFade && focused?.has(piece.id) === false && !classes.includes('idef0-highlighted')) {
      classes.push('idef0-faded', 'idef0-unfocused');
    }
    if (classes.length > 0) result.set(piece.id, [...new Set(classes)]);
  }
  return result;
}

function aroundArrow(piece: Piece, arrow: Piece): readonly EmphasisClass[] {
  if (isSame(piece, arrow)) return ['idef0-highlighted'];
  if (piece.type === ELEMENT.sheet || piece.type === ELEMENT.viewGroup) return [];
  const isEnd = ENDS.has(piece.type) && piece.nodes.some((node) => arrow.nodes.includes(node));
  return isEnd ? ['idef0-highlighted'] : ['idef0-faded'];
}

/** What arrows and lines run between. */
const ENDS: ReadonlySet<string> = new Set([ELEMENT.box, ELEMENT.viewNode]);

/** The same element, or parts of the same arrow. */
function isSame(a: Piece, b: Piece): boolean {
  return a.id === b.id || (a.arrow !== undefined && a.arrow === b.arrow);
}
