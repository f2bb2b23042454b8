/** The name of a model: that in the header of the first of its files that has one. */
import type { Fragment } from '../values/fragment.js';

/** Empty where no file names its model. */
export function modelName(fragments: readonly Fragment[]): string {
  return fragments.find(({ model }) => model !== undefined)?.model?.text ?? '';
}
