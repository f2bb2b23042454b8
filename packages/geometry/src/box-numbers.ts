/** The numbers at boxes, by what the model asks for. */
import type { DiagramBox, ViewActivity } from '@idef0-studio/model';

export interface BoxNumbers {
  /** In the lower right corner (FIPS 183 §3.3.3 rule 5). */
  readonly right: string;
  /** In the lower left corner. */
  readonly left: string | undefined;
}

/** The number of the box, and the author's own one beside it or in its place. The node number under a box stays, since it
 *  names another diagram. */
export function boxNumbers({
  number,
  ownNumber,
}: Pick<DiagramBox, 'number' | 'ownNumber'>): BoxNumbers {
  if (ownNumber?.isAlone === true) return { right: ownNumber.text, left: undefined };
  return { right: `${number}`, left: ownNumber?.text };
}

/** What a view draws as the number of an activity. */
export function numberInView({ node, number }: Pick<ViewActivity, 'node' | 'number'>): string {
  return number ?? node;
}
