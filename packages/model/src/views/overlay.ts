/**
 * Boxes coloured by what a model says of activities: how they stand on a scale, which categories they belong to, or which
 * value a property of theirs has.
 */
import type { ColourName } from '../values/colours.js';
import type { ActivityId } from '../values/process-model.js';
import type { ViewLens } from './named-views.js';

/** What boxes are to be coloured by; of a scale, as it was found at a date, else as it was found last. */
export interface OverlayRequest {
  readonly lens: ViewLens;
  /** A year, a month or a day. */
  readonly date?: string | undefined;
}

/** A step of the ramp of scales, from light to strong; a colour by its name; or an author's own: `#2a7f3f`. */
export type Tone = `scale-${ScaleStep}` | ColourName | `#${string}`;

export type ScaleStep = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const SCALE_STEPS: readonly ScaleStep[] = [0, 1, 2, 3, 4, 5, 6];

/** A value that activities may have. */
export interface OverlayEntry {
  /** Short, for the corner of a box: the number of a level, a letter for others. */
  readonly mark: string;
  readonly label: string;
  readonly tone: Tone;
}

export interface Overlay {
  /** What is shown, as lines: `Maturity, 2003-06`, `Source: Figure 5`. */
  readonly caption: readonly string[];
  /** All values in their order, those that no activity has included. */
  readonly entries: readonly OverlayEntry[];
  /** What an activity without a value is called: `not rated`. */
  readonly otherwise: string;
  /** The values of each activity that has one, as places in `entries`, in their order. */
  readonly values: Readonly<Record<ActivityId, readonly number[]>>;
}
