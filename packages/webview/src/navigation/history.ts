/** Back and forward over the pictures that were shown, as a browser has it. Pure. */
import type { PictureTarget } from '@idef0-studio/protocol';

export interface History {
  /** The latest last. */
  readonly past: readonly PictureTarget[];
  /** The next one first. */
  readonly future: readonly PictureTarget[];
}

/** How a picture came to be shown: chosen, or by one of the two ways through the history. */
export type Turn = 'visit' | 'back' | 'forward';

export const NO_HISTORY: History = { past: [], future: [] };

/** Who follows the cursor through a model for a day needs no more. */
const LONGEST = 100;

/** The history when the picture of `left` has given its place to another. A visit begins a new future. */
export function afterTurn({ past, future }: History, left: PictureTarget, turn: Turn): History {
  switch (turn) {
    case 'visit':
      return { past: [...past, left].slice(-LONGEST), future: [] };
    case 'back':
      return { past: past.slice(0, -1), future: [left, ...future] };
    case 'forward':
      return { past: [...past, left], future: future.slice(1) };
  }
}

/** Where a turn leads; undefined where there is nothing that way. */
export function targetOfTurn(
  { past, future }: History,
  turn: Exclude<Turn, 'visit'>,
): PictureTarget | undefined {
  return turn === 'back' ? past.at(-1) : future.at(0);
}
