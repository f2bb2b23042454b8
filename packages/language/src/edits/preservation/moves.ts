/** How edits move the places of the texts that they are made in: forth, and back again. */
import type { Origin } from '@idef0-studio/model';
import { byDocument, type FileEdit } from '../file-edit.js';

/** An edit, and where what it writes stands afterwards. */
interface Move {
  readonly edit: FileEdit;
  readonly start: number;
  readonly end: number;
}

export class Moves {
  private readonly moves: ReadonlyMap<string, readonly Move[]>;

  /** Of edits that do not overlap. */
  constructor(edits: readonly FileEdit[]) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    this.moves = new Map([...byDocument(sorted)].map(([uri, own]) => [uri, movesOf(own)]));
  }

  /** Where a place begins after the edits; one inside replaced text begins where that text does. */
  place(origin: Origin): Origin {
    const { start: at } = origin;
    const moves = this.moves.get(origin.document) ?? [];
    const move = lastOf(moves, ({ edit: { start, end } }) => {
      return start < at || (start === at && end === start);
    });
    if (move === undefined) return origin;
    if (move.edit.end > at) return { ...origin, start: move.start };
    return { ...origin, start: at + move.end - move.edit.end };
  }

  /** The place of the texts before the edits that a place after them comes from: all of an edit, where it stands in
   *  what that writes. */
  back(origin: Origin): Origin {
    const moves = this.moves.get(origin.document) ?? [];
    const move = lastOf(moves, ({ start }) => start <= origin.start);
    if (move === undefined) return origin;
    if (origin.start <= move.end) return { ...origin, start: move.edit.start, end: move.edit.end };
    const start = origin.start - (move.end - move.edit.end);
    return { ...origin, start, end: start + origin.end - origin.start };
  }

  /** The edits as pieces of the texts after them. */
  written(): readonly FileEdit[] {
    return [...this.moves.values()].flatMap((moves) =>
      moves.map(({ edit, start, end }) => ({ ...edit, start, end })),
    );
  }
}

function movesOf(edits: readonly FileEdit[]): readonly Move[] {
  let delta = 0;
  return edits.map((edit) => {
    const start = edit.start + delta;
    delta += edit.text.length - (edit.end - edit.start);
    return { edit, start, end: start + edit.text.length };
  });
}

/** The last of the moves for which something holds that holds for none behind it. */
function lastOf(moves: readonly Move[], holds: (move: Move) => boolean): Move | undefined {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const move = moves[middle];
    if (move !== undefined && holds(move)) low = middle + 1;
    else high = middle;
  }
  return moves[low - 1];
}
