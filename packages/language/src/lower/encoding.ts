/** Texts whose bytes are no UTF-8: one finding, at the first bad place. */
import type { AstNode } from 'langium';
import { foreignText } from '../text/foreign-text.js';
import { encodingNames } from '../text/likely-encoding.js';
import { report, type Lowering } from './lowering.js';

/** What decoders put in the place of bytes that they cannot read. */
const REPLACEMENT = '\uFFFD';

/** Reports bytes that are no UTF-8. An editor that was told the right encoding has made a text of them all, and
 *  nothing is wrong. */
export function checkEncoding(lowering: Lowering, root: AstNode): void {
  const foreign = foreignText(root);
  const lost = (root.$cstNode?.root.fullText ?? '').indexOf(REPLACEMENT);
  const at = lost < 0 ? foreign?.at : lost;
  if (at === undefined) return;
  const origin = { document: lowering.document, start: at, end: at + 1 };
  report(
    lowering,
    'syntax/encoding',
    messageOf(foreign && encodingNames[foreign.encoding]),
    origin,
  );
}

function messageOf(encoding: string | undefined): string {
  if (encoding === undefined) {
    return 'Bytes that are no UTF-8 stood here, and what they meant is lost; write it anew, or open the file in the encoding that it was written in, and save it as UTF-8.';
  }
  return `This is no UTF-8; the file looks like ${encoding}: open it in that encoding, and save it as UTF-8.`;
}

/** Whether a message speaks of a name that could not be read; the place is told once, for all. */
export function isAboutLostText(message: string): boolean {
  return message.includes(REPLACEMENT);
}
