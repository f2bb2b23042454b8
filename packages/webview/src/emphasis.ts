/** What stands out and what steps back: the arrow under the pointer with its ends and labels, and what is
 *  selected. Pure. */
import { ELEMENT } from '@idef0-studio/server/protocol';

/** The classes of the style sheet of `render`. */
export type EmphasisClass = 'idef0-selected' | 'idef0-highlighted' | 'idef0-faded';

/** What is known of an element: its type, its id, the arrow it belongs to, the nodes at the ends of an arrow. */
export interface Piece {
  readonly type: string;
  readonly id: string;
  /** Id of the arrow's element: of the arrow itself, and of the arrow of a label. */
  readonly arrow: string | undefined;
  /** Nodes of the boxes at an arrow's ends; of a box its own. */
  readonly nodes: readonly string[];
}

/** The classes of each element by id; elements without are left out. Ids that are not there count for nothing. */
export function emphasisOf(
  pieces: readonly Piece[],
  hovered: string | undefined,
  selected: string | undefined,
): ReadonlyMap<string, readonly EmphasisClass[]> {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const over = hovered === undefined ? undefined : byId.get(hovered);
  const chosen = selected === undefined ? undefined : byId.get(selected);
  const arrow = over?.arrow === undefined ? undefined : byId.get(over.arrow);
  const result = new Map<string, readonly EmphasisClass[]>();
  for (const piece of pieces) {
    const classes: EmphasisClass[] = [];
    if (chosen !== undefined && isSame(piece, chosen)) classes.push('idef0-selected');
    if (arrow !== undefined) classes.push(...aroundArrow(piece, arrow));
    else if (over?.type === ELEMENT.box && piece.id === over.id) classes.push('idef0-highlighted');
    if (classes.length > 0) result.set(piece.id, classes);
  }
  return result;
}

function aroundArrow(piece: Piece, arrow: Piece): readonly EmphasisClass[] {
  if (isSame(piece, arrow)) return ['idef0-highlighted'];
  if (piece.type === ELEMENT.sheet) return [];
  const isEnd =
    piece.type === ELEMENT.box && piece.nodes.some((node) => arrow.nodes.includes(node));
  return isEnd ? ['idef0-highlighted'] : ['idef0-faded'];
}

/** The same element, or parts of the same arrow. */
function isSame(a: Piece, b: Piece): boolean {
  return a.id === b.id || (a.arrow !== undefined && a.arrow === b.arrow);
}
