/** Who an element or a text is for: the words behind `audience`, one by one. */
import { GrammarUtils, type AstNode } from 'langium';
import type { Text } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { plainName } from './names.js';

/** Those behind a text, in the order written, each once. */
export function audienceOfText(lowering: Lowering, quoted: Ast.Quoted): readonly Text[] {
  return quoted.audiences.length === 0 ? [] : wordsIn(lowering, quoted, 'audiences');
}

/** Those of a statement. */
export function audienceOfStatement(lowering: Lowering, statement: Ast.Audience): readonly Text[] {
  const name = statement.name === undefined ? [] : wordsIn(lowering, statement, 'name');
  return [...wordsIn(lowering, statement, 'words'), ...name];
}

function wordsIn(lowering: Lowering, node: AstNode, field: string): readonly Text[] {
  const found = new Map<string, Text>();
  for (const { text, offset } of GrammarUtils.findNodesForProperty(node.$cstNode, field))
    for (const { 0: written, index } of text.matchAll(/[^,]+/gu)) {
      const word = plainName(written);
      const start = offset + index + (written.length - written.trimStart().length);
      const origin = { document: lowering.document, start, end: start + written.trim().length };
      if (word !== '' && !found.has(word)) found.set(word, { text: word, origin });
    }
  return [...found.values()];
}
