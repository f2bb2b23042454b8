/** Findings of names that mean nothing: what may be meant, or else what to do. */
import type { FindingData } from '../../values/finding-data.js';
import type { Origin } from '../../values/fragment.js';
import type { RuleFinding } from '../rule.js';

interface Unknown {
  /** What is wrong, up to its semicolon. */
  readonly problem: string;
  readonly origin: Origin;
  /** The name that may be meant; undefined where none is near. */
  readonly near: string | undefined;
  /** What to do where none is near. */
  readonly otherwise: string;
}

/** `The model has no scale 'Siez'; did you mean 'Size'?`, with the name for a fix: as `dataOf` says, else as that of an
 *  element. */
export function unknownName(
  { problem, origin, near, otherwise }: Unknown,
  dataOf: (near: string) => FindingData = (written) => ({ kind: 'near-element', written }),
): RuleFinding {
  if (near === undefined) return { message: `${problem}; ${otherwise}`, origin };
  return { message: `${problem}; did you mean '${near}'?`, origin, data: dataOf(near) };
}

/** As the fix for the name of an activity wants it. */
export function nearActivity(near: string): FindingData {
  return { kind: 'near-activity', activities: [near] };
}
