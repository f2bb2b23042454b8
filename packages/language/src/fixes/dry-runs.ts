/**
 * Many fixes are tried out together. Where something stands in the way, those that stand where it is are tried apart
 * from the others, else by halves: a few bad ones among thousands are found in a few dry runs.
 */
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { EditIndex } from '../edits/preservation/edit-index.js';
import type { FileEdit, Fix } from '../edits/file-edit.js';
import type { Objection } from '../edits/preservation/objection.js';

interface Tried {
  readonly fix: Fix;
}

/** The dry runs of one command, of which so many may fail: what is not tried then is left to a choice. */
export class DryRuns {
  private left: number;

  constructor(workspace: ModelWorkspace) {
    const texts = workspace.documents().map((uri) => workspace.textOf(uri) ?? '');
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    this.left = Math.max(LEAST_FAILURES, Math.min(MOST_FAILURES, Math.floor(MOST_READ / size)));
  }

  /** Those of the fixes to which nothing objects together. */
  fittest<T extends Tried>(
    fixes: readonly T[],
    objectionsTo: (all: readonly T[]) => readonly Objection[],
  ): readonly T[] {
    const accept = (made: readonly T[], batch: readonly T[]): readonly T[] => {
      if (batch.length === 0 || this.left <= 0) return made;
      const all = [...made, ...batch];
      const objections = objectionsTo(all);
      if (objections.length === 0) return all;
      this.left--;
      if (batch.length === 1) return made;
      const [first, second] = parted(batch, objections);
      return accept(accept(made, first), second);
    };
    const fit = new Set(accept([], fixes));
    return fixes.filter((each) => fit.has(each));
  }
}

/** Dry runs read a model again: so many characters in all, and so many dry runs of a large one in any case. */
const MOST_READ = 1_000_000;
const LEAST_FAILURES = 6;
const MOST_FAILURES = 60;

/** Those that stand elsewhere than the objections before the others; where that tells nothing apart, halves. */
function parted<T extends Tried>(
  batch: readonly T[],
  objections: readonly Objection[],
): readonly [readonly T[], readonly T[]] {
  const index = new EditIndex(batch.flatMap(({ fix }) => fix.edits));
  const suspected = new Set<FileEdit>(objections.flatMap((each) => index.in(each)));
  const isSuspected = ({ fix }: T) => fix.edits.some((edit) => suspected.has(edit));
  const others = batch.filter((each) => !isSuspected(each));
  if (others.length > 0 && others.length < batch.length) return [others, batch.filter(isSuspected)];
  const half = Math.ceil(batch.length / 2);
  return [batch.slice(0, half), batch.slice(half)];
}
