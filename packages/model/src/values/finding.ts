/** A finding of the language or of the IDEF0 rules: the same in the editor, the CLI and the tests. */
import type { FindingData } from './finding-data.js';
import type { Origin } from './fragment.js';
import type { RuleCode } from './generated/rule-code.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The code of a rule, or of what is wrong besides the model: `file/unreadable`. */
export type FindingCode = RuleCode | `${'file' | 'settings' | 'internal'}/${string}`;

export interface Finding {
  /** Stable: `syntax/unclosed-brace`, `name/unknown`, `balance/output-not-made`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One present-tense sentence with a full stop, 'quoted names', the rule, and what to do. */
  readonly message: string;
  /** The smallest useful place. */
  readonly origin: Origin;
  /** Other places involved. */
  readonly notes: readonly { readonly message: string; readonly origin: Origin }[];
  /** What may be meant instead of what stands there, where the message asks for it. */
  readonly proposed?: string;
  /** For quick fixes; absent where there is none. */
  readonly data?: FindingData;
}
