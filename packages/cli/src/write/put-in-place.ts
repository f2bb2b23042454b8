/** Drafts renamed to what they are drafts of: all of them, or none. */
import { attempt, type Disk } from './disk.js';
import { draftBeside, forgetDraft, noteDraft } from './drafts.js';
import { dropDraft } from './write-draft.js';

export interface Draft {
  /** Where its content waits. */
  readonly draft: string;
  /** Where the file goes. */
  readonly target: string;
  /** Whether no file stands there. */
  readonly isNew: boolean;
}

export type Outcome<Each> =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly at: Each;
      readonly error: unknown;
      /** Those that hold their new content all the same, and where their old content is kept. */
      readonly left: readonly { readonly each: Each; readonly kept: string | undefined }[];
    };

/** Renames one after the other; what was there is kept under another name until all are in place, and is put back
 *  where one fails. */
export function putInPlace<Each extends Draft>(disk: Disk, drafts: readonly Each[]): Outcome<Each> {
  const done: Placed<Each>[] = [];
  for (const each of drafts) {
    const needsKeeping = !each.isNew && drafts.length > 1;
    const kept = needsKeeping ? keep(disk, each.target) : NOTHING_KEPT;
    const placed =
      kept.kind === 'failed' ? kept : attempt(() => disk.renameSync(each.draft, each.target));
    if (placed.kind === 'failed') {
      if (kept.kind === 'done' && kept.value !== undefined) dropDraft(disk, kept.value);
      const left = done.reverse().filter((one) => !putBack(disk, one));
      return { kind: 'failed', at: each, error: placed.error, left };
    }
    forgetDraft(each.draft);
    done.push({ each, kept: kept.kind === 'done' ? kept.value : undefined });
  }
  for (const { kept } of done) if (kept !== undefined) dropDraft(disk, kept);
  return { kind: 'done' };
}

interface Placed<Each> {
  readonly each: Each;
  readonly kept: string | undefined;
}

const NOTHING_KEPT = { kind: 'done', value: undefined } as const;

/** A second name for the file: a link, which no full disk hinders, or a copy where there are no links. */
function keep(disk: Disk, target: string) {
  const kept = draftBeside(target);
  noteDraft(kept, 'file');
  const result = attempt(() => {
    if (attempt(() => disk.linkSync(target, kept)).kind === 'failed')
      disk.copyFileSync(target, kept);
    return kept;
  });
  if (result.kind === 'failed') dropDraft(disk, kept);
  return result;
}

/** Whether what was there before is there again. */
function putBack(disk: Disk, { each, kept }: Placed<Draft>): boolean {
  const { kind } = attempt(() => {
    if (kept === undefined) disk.rmSync(each.target, { force: true });
    else disk.renameSync(kept, each.target);
  });
  // What could not be put back stays for its owner.
  if (kept !== undefined) forgetDraft(kept);
  return kind === 'done';
}
