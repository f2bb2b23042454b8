/**
 * How deep the tree of activities may become. Blocks nest 60 deep in one file; each `decompose` hangs a further
 * piece into the tree, and whoever walks down the tree calls itself for each level. What would stand deeper than
 * the limit is left out, and said.
 */
import { writtenChildren, type ActivityDraft, type DecompositionDraft } from './activity-draft.js';
import { MOST_LEVELS } from '../../names/node-number.js';

/** Takes every `decompose` out of the pieces below `tops` that would add to an activity at a deeper level. What it
 *  adds becomes a piece of its own, which is held to the limit too. */
export function cutBelowLimit(tops: Iterable<ActivityDraft>): void {
  const levels = new Map([...tops].map((top) => [top, 0]));
  for (const [draft, level] of levels) {
    if (level >= MOST_LEVELS && draft.joined.length > 0) {
      for (const decomposition of draft.joined) {
        cut(decomposition, draft);
        for (const child of decomposition.children) levels.set(child, 0);
      }
      draft.joined = [];
    }
    for (const child of writtenChildren(draft)) levels.set(child, level + 1);
  }
}

function cut(decomposition: DecompositionDraft, target: ActivityDraft): void {
  decomposition.target = undefined;
  decomposition.tooDeepAt = target;
  for (const child of decomposition.children) child.parent = undefined;
}

/** Whether anything is added to an activity at a deeper level than is allowed, by this `decompose` or below. */
export function reachesBelowLimit({ target, children }: DecompositionDraft): boolean {
  if (target === undefined) return false;
  const level = levelOf(target);
  if (level >= MOST_LEVELS) return true;
  const levels = new Map(children.map((child) => [child, level + 1]));
  for (const [draft, own] of levels) {
    if (own >= MOST_LEVELS && draft.joined.length > 0) return true;
    for (const child of writtenChildren(draft)) levels.set(child, own + 1);
  }
  return false;
}

function levelOf(draft: ActivityDraft): number {
  let level = 0;
  for (let above = draft.parent; above !== undefined; above = above.parent) level += 1;
  return level;
}
