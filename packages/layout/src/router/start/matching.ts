/**
 * Matching: which box, arrow and end of a diagram is which of the previous layout. They are matched by identity.
 * Where an identity has gone and another has come in the same place, it was renamed: the two are matched, too.
 */
import type { NetArrow, Network, Terminal } from '../normalise/network.js';
import type { SavedTree } from './layout-state.js';

/** The boxes of the previous layout in terms of the present one. */
export interface BoxMatching {
  /** The present id of a box that had this one; the same id where it has gone. */
  readonly idNow: (id: string) => string;
  /** Where a place in a gap is now. A gap follows the box before it, else the box behind it; gaps that have
   *  become one stand in it side by side, and between them what stood beside the box that has gone. */
  readonly placeNow: (index: number, rank: number) => readonly [index: number, rank: number];
  /** Where a place in the row or column of a box is now that the box has gone; undefined where it stayed. */
  readonly placeOfGone: (
    index: number,
    rank: number,
  ) => readonly [index: number, rank: number] | undefined;
}

/** Boxes are the same by id; between two that stayed, as many as have gone and come are the same in order. */
export function matchBoxes({ diagram, boxes: n }: Network, old: readonly string[]): BoxMatching {
  const now = diagram.boxes.map(({ id }) => id);
  const renamed = new Map<string, string>();
  const stayed = old.filter((id) => now.includes(id));
  const bounds = [undefined, ...stayed, undefined];
  bounds.slice(1).forEach((end, index) => {
    const gone = between(old, bounds[index], end).filter((id) => !now.includes(id));
    const come = between(now, bounds[index], end).filter((id) => !old.includes(id));
    if (gone.length !== come.length) return;
    gone.forEach((id, place) => renamed.set(id, come[place] ?? id));
  });
  const idNow = (id: string) => renamed.get(id) ?? id;
  const indexNow = (id: string | undefined) => (id === undefined ? -1 : now.indexOf(idNow(id)));
  const gapNow = (index: number) => {
    const before = indexNow(old[index - 1]);
    if (before >= 0) return before + 1;
    const behind = indexNow(old[index]);
    return behind >= 0 ? behind : Math.min(n, Math.max(0, index));
  };
  const bands = Array.from({ length: 2 * old.length + 1 }, (_, band) =>
    band % 2 === 0 || indexNow(old[(band - 1) / 2]) < 0 ? gapNow(Math.ceil(band / 2)) : undefined,
  );
  return {
    idNow,
    placeNow: (index, rank) => placeIn(bands, 2 * index, rank) ?? [0, rank],
    placeOfGone: (index, rank) => placeIn(bands, 2 * index + 1, rank),
  };
}

/** The place of a band, gap or row or column of a box, in the gap that it has become. */
function placeIn(
  bands: readonly (number | undefined)[],
  band: number,
  rank: number,
): readonly [index: number, rank: number] | undefined {
  const now = bands[band];
  if (now === undefined) return undefined;
  const merged = bands.filter((gap) => gap === now).length;
  const before = bands.slice(0, band).filter((gap) => gap === now).length;
  return [now, (before + rank) / merged];
}

/** What stands between two members of a row, its ends where they are undefined. */
function between(
  row: readonly string[],
  start: string | undefined,
  end: string | undefined,
): readonly string[] {
  const from = start === undefined ? 0 : row.indexOf(start) + 1;
  return row.slice(from, end === undefined ? row.length : row.indexOf(end));
}

/** The tree that each arrow had: by id, else that of an arrow which has gone and had the same ends. */
export function matchArrows(
  { arrows }: Network,
  saved: Readonly<Record<string, SavedTree>>,
  boxes: BoxMatching,
): ReadonlyMap<NetArrow, SavedTree> {
  const ids = new Set(arrows.map(({ id }) => id));
  const gone = new Map<string, SavedTree[]>();
  for (const [id, tree] of Object.entries(saved)) {
    if (ids.has(id)) continue;
    const places = placesOf(keysOf(tree).map((key) => keyNow(key, boxes)));
    gone.set(places, [...(gone.get(places) ?? []), tree]);
  }
  const found = new Map<NetArrow, SavedTree>();
  for (const arrow of arrows) {
    const tree = Object.hasOwn(saved, arrow.id)
      ? saved[arrow.id]
      : gone.get(placesOf(arrow.terminals.map(({ key }) => key)))?.shift();
    if (tree !== undefined) found.set(arrow, tree);
  }
  return found;
}

/** The terminals that the ends of a saved tree are now, by their keys there: the same, else one that
 *  stands in the same place and carries something else. */
export function matchTerminals(
  arrow: NetArrow,
  tree: SavedTree,
  boxes: BoxMatching,
): ReadonlyMap<string, Terminal> {
  const free = new Set(arrow.terminals);
  const found = new Map<string, Terminal>();
  for (const aspect of [identity, placeOf]) {
    for (const key of keysOf(tree)) {
      if (found.has(key)) continue;
      const now = aspect(keyNow(key, boxes));
      const terminal = [...free].find((end) => aspect(end.key) === now);
      if (terminal === undefined) continue;
      found.set(key, terminal);
      free.delete(terminal);
    }
  }
  return found;
}

function identity(key: string): string {
  return key;
}

function keysOf({ strands }: SavedTree): readonly string[] {
  return strands.flatMap(([, , , key]) => (key === '' ? [] : [key]));
}

/** A key in terms of the present boxes. */
function keyNow(key: string, { idNow }: BoxMatching): string {
  const [end, box = '', ...rest] = key.split('\n');
  return [end, idNow(box), ...rest].join('\n');
}

/** A key without what the end carries. */
function placeOf(key: string): string {
  return key.split('\n').slice(0, 2).join('\n');
}

function placesOf(keys: readonly string[]): string {
  return keys.map(placeOf).sort().join('\n');
}
