/**
 * Where the search starts: from scratch, or from the previous layout.
 */
import type { Effort } from '../effort.js';
import type { Trees } from '../strands/strand-tree.js';
import type { Widths } from '../widths.js';
import type { PreviousLayout } from './previous-layout.js';

/** What every search starts with. */
export interface StartingPoint {
  readonly trees: Trees;
  readonly previous: PreviousLayout;
  /** Numbers of the arrows that the previous layout did not have like this. */
  readonly changed: readonly number[];
}

export type Start = FreshStart | ContinuedStart;

/** From scratch. */
export interface FreshStart extends StartingPoint {
  readonly kind: 'fresh';
}

/** From the previous layout. */
export interface ContinuedStart extends StartingPoint {
  readonly kind: 'continued';
  /** Those of the previous picture, as far as they are known. */
  readonly widths: Partial<Widths>;
  /** True where nothing has changed and a search of this effort has been made. Where something has only gone,
   *  there is nothing to do while the author types. */
  readonly isSettled: (effort: Effort) => boolean;
  /** True where there are fewer boxes than there were, so that many lines have lost their ends. */
  readonly hasLostBox: boolean;
}
