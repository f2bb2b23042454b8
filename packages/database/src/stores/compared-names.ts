/**
 * Which unknown names are compared with all known ones. Each comparison costs what there are names, so that only
 * some are: the first in the order of the code units, whoever asked first.
 */
import { getOrMake, MOST_COMPARED } from '@idef0-studio/model/phases';
import { SignalTable } from '../signals/signal-table.js';

export class ComparedNames<Asker> {
  /** By unknown name who asks what is near to it. */
  private readonly askers = new Map<string, Set<Asker>>();
  private readonly asked = new Map<Asker, ReadonlySet<string>>();
  private compared: ReadonlySet<string> = new Set();
  private readonly signals = new SignalTable<string>();
  private isOther = false;

  /** Whether a name is compared; a tracked read. */
  has(name: string): boolean {
    this.signals.read(name);
    return this.compared.has(name);
  }

  /** Takes in for which names somebody asks now. */
  ask(asker: Asker, names: ReadonlySet<string>): void {
    const before = this.asked.get(asker) ?? NONE;
    if (names.size === 0 && before.size === 0) return;
    for (const name of before) if (!names.has(name)) this.drop(name, asker);
    for (const name of names) this.add(name, asker);
    if (names.size === 0) this.asked.delete(asker);
    else this.asked.set(asker, names);
  }

  /** Chooses anew which names are compared; readers of those that come or go are made again. */
  choose(): void {
    if (!this.isOther) return;
    this.isOther = false;
    const names = [...this.askers.keys()];
    const before = this.compared;
    this.compared = new Set(
      names.length > MOST_COMPARED ? names.sort().slice(0, MOST_COMPARED) : names,
    );
    for (const name of [...before, ...this.compared]) {
      if (before.has(name) !== this.compared.has(name)) this.signals.changed(name);
    }
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    this.signals.dropIdle();
  }

  private add(name: string, asker: Asker): void {
    if (!this.askers.has(name)) this.isOther = true;
    getOrMake(this.askers, name, () => new Set()).add(asker);
  }

  private drop(name: string, asker: Asker): void {
    const askers = this.askers.get(name);
    askers?.delete(asker);
    if (askers?.size !== 0) return;
    this.askers.delete(name);
    this.isOther = true;
  }
}

const NONE: ReadonlySet<string> = new Set();
