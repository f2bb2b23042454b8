/** A finding of the language or of the IDEF0 rules: the same in the editor, the CLI and the tests. */
import type { Origin } from './fragment.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a quick fix needs to know of a finding: names and ids, plain JSON. `kind` says which fix. */
export interface FindingData {
  readonly kind: string;
  readonly [name: string]: string | number | boolean | readonly string[];
}

export interface Finding {
  /** Stable: `syntax/unclosed-brace`, `name/unknown`, `balance/output-not-made`. */
  readonly code: string;
  readonly severity: Severity;
  /** One present-tense sentence with a full stop, 'quoted names', the rule, and what to do. */
  readonly message: string;
  /** The smallest useful place. */
  readonly origin: Origin;
  /** Other places involved. */
  readonly notes: readonly { readonly message: string; readonly origin: Origin }[];
  /** For quick fixes; absent where there is none. */
  readonly data?: FindingData;
}
