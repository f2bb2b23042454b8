/**
 * Texts that were not written as UTF-8. Only who reads the bytes can tell, and only lowering reports: what is told
 * here is remembered by the root of the syntax tree, as what is lowered is.
 */
import type { AstNode } from 'langium';
import type { Encoding } from './likely-encoding.js';

export interface ForeignText {
  /** What the bytes look like. */
  readonly encoding: Encoding;
  /** Offset in the text of the first character that was not written as UTF-8. */
  readonly at: number;
}

const remembered = new WeakMap<AstNode, ForeignText>();

/** Says how the text of a syntax tree was written. Call before the document is lowered. */
export function noteForeign(root: AstNode, foreign: ForeignText | undefined): void {
  if (foreign !== undefined) remembered.set(root, foreign);
}

/** How the text of a syntax tree was written; undefined for UTF-8, and where nobody has seen the bytes. */
export function foreignText(root: AstNode): ForeignText | undefined {
  return remembered.get(root);
}
