/** Which scale an assessment names, and which of its levels. */
import { nameKey, writtenName } from '../names/name-key.js';
import type { AssessmentDeclaration, LevelReference } from '../values/fragment.js';
import type { PlainElement, PlainMember } from '../values/process-model.js';

/** The scale that an assessment names, of those that there are. */
export function scaleOf(
  scales: Iterable<PlainElement>,
  { scale }: AssessmentDeclaration,
): PlainElement | undefined {
  const key = nameKey(writtenName(scale));
  return [...scales].find(({ name }) => name === key);
}

/** The level of a scale that a number or a name means. */
export function levelOf(
  scale: PlainElement | undefined,
  { text, isNumber }: LevelReference,
): PlainMember | undefined {
  return scale?.members.find((member) =>
    isNumber ? member.number === Number(text) : member.name === nameKey(text),
  );
}
