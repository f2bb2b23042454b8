/** A finding of the language or of the IDEF0 rules: the same in the editor, the CLI and the tests. */
import type { Origin } from './fragment.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Issue {
  /** Stable: `syntax/unclosed-brace`, `name/unknown`, `balance/output-not-made`. */
  readonly code: string;
  readonly severity: Severity;
  /** One present-tense sentence with a full stop, 'quoted names', the rule, and what to do. */
  readonly message: string;
  /** The smallest useful place. */
  readonly origin: Origin;
  /** Other places involved. */
  readonly notes: readonly { readonly message: string; readonly origin: Origin }[];
}
