/** Which activities have which own number, kept from edit to edit. */
import type { Activity, ActivityId } from '@idef0-studio/model';
import { getOrMake } from '@idef0-studio/model/phases';
import { SignalTable } from '../signals/signal-table.js';

export class OwnNumberIndex {
  private readonly owners = new Map<string, Set<ActivityId>>();
  private readonly signals = new SignalTable<string>();

  /** In no particular order. */
  of(ownNumber: string): readonly ActivityId[] {
    this.signals.read(ownNumber);
    return [...(this.owners.get(ownNumber) ?? [])];
  }

  /** Puts the number that an activity has now in the place of the one that it had. */
  replace(id: ActivityId, before: Activity | undefined, after: Activity | undefined): void {
    const [old, now] = [before?.ownNumber, after?.ownNumber];
    if (old === now) return;
    if (old !== undefined) this.leave(old, id);
    if (now !== undefined) getOrMake(this.owners, now, () => new Set()).add(id);
    for (const number of [old, now]) if (number !== undefined) this.signals.changed(number);
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    this.signals.dropIdle();
  }

  private leave(number: string, id: ActivityId): void {
    const owners = this.owners.get(number);
    owners?.delete(id);
    if (owners?.size === 0) this.owners.delete(number);
  }
}
