/**
 * What a label says: the name of the object that its branch carries, or the caption that the diagram has
 * instead of it. The one place in the router that knows where the text of labels comes from.
 */
import type { ArrowEnd } from '@idef0-studio/model';
import type { NetArrow } from '../normalise/network.js';

/** The paragraphs of the label at an end of an arrow; without an end, of the arrow as a whole. */
export function labelTextOf(arrow: NetArrow, end?: ArrowEnd): readonly string[] {
  const object = end?.object ?? arrow.object;
  const whole = object === arrow.object ? arrow.caption : undefined;
  const own = end?.caption;
  const caption = isGiven(own) ? own : whole;
  return isGiven(caption) ? caption : [object];
}

/** True where a label at an end would say what its ICOM code says beside it already. */
export function isSaidByCode(arrow: NetArrow, end: ArrowEnd): boolean {
  if (end.kind !== 'boundary' || end.code === undefined) return false;
  const [text, ...more] = labelTextOf(arrow, end);
  return more.length === 0 && text === end.code;
}

function isGiven(caption: readonly string[] | undefined): caption is readonly string[] {
  return caption !== undefined && caption.some((paragraph) => paragraph.trim() !== '');
}

/** Whether the letters of a responsibility stand at an end. */
export function isLettered(end: ArrowEnd): boolean {
  return end.kind === 'box' && end.responsibilities !== undefined && end.caption !== undefined;
}
