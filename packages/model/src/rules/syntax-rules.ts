/** The rules about spelling, found while a text is read. */
import type { ReadingRule } from './rule.js';
import { blockRules } from './syntax-block-rules.js';
import { listRules } from './syntax-list-rules.js';
import { textFormRules } from './syntax-text-rules.js';
import { wordRules } from './syntax-word-rules.js';

export const syntaxRules: readonly ReadingRule[] = [
  ...blockRules,
  ...listRules,
  ...textFormRules,
  ...wordRules,
];
