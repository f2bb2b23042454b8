/** Findings of names that mean nothing: what has another name now, what may be meant, or else what to do. */
import { calledNow, renamedMessage } from '../../names/called-now.js';
import type { FindingData } from '../../values/finding-data.js';
import type { FormerName } from '../../values/former-names.js';
import type { Origin } from '../../values/fragment.js';
import type { ModelQueries } from '../../queries/queries.js';
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

/** As `unknownName`, of what names an element of one of `kinds`: a name that such a one had before is told with the one
 *  that it has now. */
export function unknownElement(
  queries: ModelQueries,
  kinds: readonly FormerName['kind'][],
  unknown: Unknown & { readonly written: string },
  dataOf?: (near: string) => FindingData,
): RuleFinding {
  const { written, origin } = unknown;
  return renamedName(queries, kinds, written, origin) ?? unknownName(unknown, dataOf);
}

/** The finding of a name that something of the model had before; undefined where nothing had it. */
export function renamedName(
  queries: ModelQueries,
  kinds: readonly FormerName['kind'][],
  written: string,
  origin: Origin,
): RuleFinding | undefined {
  const former = queries.formerNames();
  // Of `Parent.Name` the last name is the one that nothing has.
  const own = written.slice(written.lastIndexOf('.') + 1);
  const now = calledNow(former, written, kinds) ?? calledNow(former, own, kinds);
  if (now === undefined) return undefined;
  return {
    message: renamedMessage(written, now),
    origin,
    data: { kind: 'renamed', name: now, meant: [] },
  };
}

/** As the fix for the name of an activity wants it. */
export function nearActivity(near: string): FindingData {
  return { kind: 'near-activity', activities: [near] };
}
