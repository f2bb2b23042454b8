/** What the files of a model declare of one kind, kept from edit to edit: other files are not looked at. */
import type { Fragment } from '@idef0-studio/model';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import type { FileChange } from '../changes/file-changes.js';
import { Signal } from '../signals/signals.js';

export class DeclarationStore<T> {
  private list: readonly T[] = [];
  private readonly signal = new Signal();

  constructor(private readonly declaredIn: (fragment: Fragment) => readonly T[]) {}

  /** Takes the changes in; gives whether something else is declared now. Most files declare nothing of the kind. */
  update(changes: readonly FileChange[], fragments: () => readonly Fragment[]): boolean {
    const has = (file: Fragment | undefined) =>
      file !== undefined && this.declaredIn(file).length > 0;
    if (!changes.some(({ before, after }) => has(before) || has(after))) return false;
    const before = this.list;
    this.list = fragments().flatMap(this.declaredIn);
    if (equalIgnoringPositions(before, this.list)) return false;
    this.signal.changed();
    return true;
  }

  /** In document order, for whoever depends on them. */
  read(): readonly T[] {
    this.signal.read();
    return this.list;
  }
}
