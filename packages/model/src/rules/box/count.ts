/** A diagram with too few or too many boxes. */
import type { Profile } from '../../values/fragment.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const boxCount: Rule = {
  code: 'box/count',
  title: 'Too few or too many boxes',
  severity: standards('warning'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.3 rule 4' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '9.1' },
  ],
  why: 'A reader holds three to six things in mind at once. Fewer boxes add a level and say little; more make a diagram that nobody takes in. FIPS 183 allows three to six boxes, ISO/IEC/IEEE 31320-1 two to nine; the context diagram always has one.',
  mend: 'Gather activities that belong together into one that is decomposed in turn, or split one that does several things. A box that stands alone inside its parent is the parent said again: drop one of the two.',
  right: `model Bakery
activity Bake {
  activity Knead
  activity Shape
  activity Heat
}`,
  wrong: `model Bakery
activity Bake {
  activity Knead
}`,
  scope: 'diagram',
  check,
};

/** Fewest and most boxes of a diagram. */
const LIMITS: Readonly<Record<Profile, readonly [number, number]>> = {
  fips183: [3, 6],
  iso31320: [2, 9],
  gost: [3, 6],
  relaxed: [2, 9],
};

function check(parent: Activity, _queries: ModelQueries, profile: Profile): readonly RuleFinding[] {
  const { children, id, name, origin } = parent;
  const [least, most] = LIMITS[profile];
  const count = children.length;
  if (origin === undefined || (count >= least && count <= most)) return [];
  const clause = profile === 'iso31320' ? 'ISO/IEC/IEEE 31320-1 9.1' : 'FIPS 183 §3.3.3 rule 4';
  const advice =
    count < least
      ? 'add what is missing, or leave the activity whole'
      : 'gather those that belong together';
  const boxes = count === 1 ? 'one box' : `${count} boxes`;
  const message = `The diagram of '${name}' has ${boxes}; a diagram has ${least} to ${most} (${clause}): ${advice}.`;
  return [{ message, origin, data: { kind: 'box-count', activity: id, count } }];
}
