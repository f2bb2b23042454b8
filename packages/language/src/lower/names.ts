/** Names and node references, from the text of a `Ref` to a `Name`. */
import type { AstNode } from 'langium';
import { isBelowAllLevels, MOST_LEVELS, type Name } from '@idef0-studio/model';
import type { Ref } from '../generated/ast.js';
import { withoutInvisible } from '../syntax/invisible-characters.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';

const nodeReference = /^A(?:-\d+|\d+)$/;
/** A node number in letters of another alphabet that look like its 'A': nobody sees which one was typed. */
const nodeLike = /^[АΑ](?=-?\d)/u;
const digits = /^\d+(?:\.\d+)*$/;

/** The name that a reference holds. Its text is empty where the author has not typed it; it then stands
 *  behind the keyword of `statement`. */
export function nameOf(lowering: Lowering, ref: Ref | undefined, statement: AstNode): Name {
  const parts = ref?.parts ?? [];
  const first = parts[0];
  if (ref === undefined || first === undefined) {
    const keyword = keywordEnd(statement);
    const origin = { document: lowering.document, start: keyword, end: keyword };
    return { text: '', qualifier: [], node: false, origin };
  }
  const origin = originOf(lowering, ref);
  const rest = parts.slice(1);
  const node = withoutInvisible(first).replace(nodeLike, 'A');
  if (nodeReference.test(node) && rest.every((part) => digits.test(part))) {
    const text = [node, ...rest].join('.');
    if (isBelowAllLevels(text)) {
      const message = `A model goes at most ${MOST_LEVELS} levels below A0, and this number goes further; correct it.`;
      report(lowering, 'syntax/too-deep', message, origin);
    }
    return { text, qualifier: [], node: true, origin };
  }
  const texts = parts.map(plainName);
  if (parts.includes('``')) {
    report(lowering, 'syntax/empty-name', 'A name in backquotes is not empty; write it.', origin);
  }
  return { text: texts.at(-1) ?? '', qualifier: texts.slice(0, -1), node: false, origin };
}

/** The names of a list of references; references without text are left out. */
export function namesOf(lowering: Lowering, refs: readonly Ref[] | undefined): readonly Name[] {
  return (refs ?? []).map((ref) => nameOf(lowering, ref, ref)).filter(({ text }) => text !== '');
}

/** A name without its backquotes, with each run of blanks folded to one. */
export function plainName(written: string): string {
  const inner = written.startsWith('`') ? written.replace(/^`|`$/g, '') : written;
  return withoutInvisible(inner).replace(/\s+/gu, ' ').trim();
}

function keywordEnd(statement: AstNode): number {
  const cst = statement.$cstNode;
  if (cst === undefined) return 0;
  const keyword = /^[a-z]*/.exec(cst.text)?.[0] ?? '';
  return cst.offset + keyword.length;
}
