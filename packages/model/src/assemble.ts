/**
 * The fragments of all files of one model -> `ProcessModel`: the one place where names are resolved.
 * Phases: merge the objects that the files name, build the tree, resolve what its activities refer to,
 * find what is wrong with names. `incremental/` has each phase do again only what an edit bears on.
 */
import type { Fragment } from './fragment.js';
import { nextModel } from './incremental/keep-model.js';
import type { ProcessModel } from './process-model.js';

/** The model that the fragments make together, in the order of their documents. Total: what is wrong
 *  stands in `findings`, and what can be understood is kept. The fragments are taken to be of one
 *  model, the one that the first of them names, and each of another document.
 *  @param previous the model before an edit. What did not change is taken from it, so that the time depends
 *  on the edit; the result is the same as without. It stays what it is, but its derived values
 *  (boundaries, relations, findings) are made anew if they are still asked for. */
export function assemble(fragments: readonly Fragment[], previous?: ProcessModel): ProcessModel {
  return nextModel(fragments, previous);
}
