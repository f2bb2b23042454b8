/**
 * Colour by role: which look each piece of an arrow takes. A piece tells what it is for the ends that it feeds; one
 * that feeds several roles is neutral, so that a trunk parts into its branches where it forks.
 */
import type { ArrowGeometry, EndGeometry } from '@idef0-studio/geometry';
import type { Flow } from './arrow-flow.js';

/** The role of all that a piece feeds; `shared` where there are several, or where a call is. */
export type RoleLook = 'input' | 'control' | 'output' | 'mechanism' | 'shared';

/** In the order in which they are drawn, the trunks below their branches. */
export const ROLE_LOOKS: readonly RoleLook[] = [
  'shared',
  'mechanism',
  'input',
  'output',
  'control',
];

/** The look of a piece of an arrow. One that leads nowhere has that of the ends it comes from. */
export function roleLookOf({ ends }: ArrowGeometry, flow: Flow | undefined): RoleLook {
  if (flow === undefined) return 'shared';
  const fed = flow.targets.length > 0 ? flow.targets : flow.sources;
  const looks = new Set(fed.flatMap((index) => endLookOf(ends[index]) ?? []));
  const [only = 'shared', ...more] = looks;
  return more.length > 0 ? 'shared' : only;
}

/** The look at an end: what the object is there. */
export function endLookOf(end: EndGeometry | undefined): RoleLook | undefined {
  if (end === undefined) return undefined;
  return end.role === 'call' ? 'shared' : end.role;
}
