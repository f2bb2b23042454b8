/** The renames of this session, so that the author can keep an old name, and whether that is wanted. */
import type { ModelElement } from '@idef0-studio/model';

/** Whether a rename writes the old name at the declaration: never, always, or where the author takes the offer. */
export type KeepOldName = 'offer' | 'always' | 'never';

export const KEEP_OLD_NAME: readonly KeepOldName[] = ['offer', 'always', 'never'];

interface Rename {
  readonly model: string;
  readonly kind: ModelElement['kind'];
  readonly before: string;
  readonly after: string;
}

/** More are not remembered. */
const MOST = 50;

export class Renames {
  /** A rename by itself changes names alone, so that it never surprises. */
  keeping: KeepOldName = 'offer';
  private all: readonly Rename[] = [];

  note(rename: Rename): void {
    this.all = [rename, ...this.all].slice(0, MOST);
  }

  /** The name that an element had before it got the one that it has; undefined where no rename gave it that. */
  nameBefore(model: string, kind: ModelElement['kind'], name: string): string | undefined {
    return this.all.find(
      (each) => each.model === model && each.kind === kind && each.after === name,
    )?.before;
  }
}
