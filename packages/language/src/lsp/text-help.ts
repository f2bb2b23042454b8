/** What a number in a text means, in words. */
import {
  CONTEXT_NODE,
  nodeExpression,
  ROLE_OF_LETTER,
  type TextOccurrence,
} from '@idef0-studio/model';
import { plain } from './markdown.js';

/** `A21.3C2` · control 2 of box 3, 'Bake', on A21; undefined where a name stands there. */
export function numberHelp({ reference, box, model, node }: TextOccurrence): string | undefined {
  const arrow = nodeExpression(reference.text)?.arrow;
  if (!node || arrow === undefined || box === undefined) return undefined;
  const diagram = model.relations.parentOf(box)?.node ?? CONTEXT_NODE;
  const what = `${ROLE_OF_LETTER[arrow.letter]} ${arrow.at} of box ${arrow.box}, '${plain(box.name)}', on ${diagram}`;
  return `\`${reference.text}\` · ${what}`;
}
