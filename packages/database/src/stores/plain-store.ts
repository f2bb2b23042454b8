/** The plain elements of a model, kept from edit to edit: all of them are gathered anew where a file that has some changes. */
import {
  plainKind,
  plainKinds,
  type Finding,
  type Fragment,
  type PlainElement,
  type PlainKind,
} from '@idef0-studio/model';
import { equal } from '@idef0-studio/model/equality';
import { plainTable, type PlainTable } from '@idef0-studio/model/phases';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import type { FileChange } from '../changes/file-changes.js';
import { SignalTable } from '../signals/signal-table.js';

export class PlainStore {
  table = plainTable([], []);
  findings: readonly Finding[] = [];
  private readonly signals = new SignalTable<PlainKind>();

  /** Takes the changes in; gives the names of objects that plain elements have now and had not, or the reverse, or
   *  that stand elsewhere. */
  update(
    changes: readonly FileChange[],
    fragments: () => readonly Fragment[],
  ): ReadonlySet<string> {
    if (!changes.some(({ before, after }) => hasElements(before) || hasElements(after)))
      return new Set();
    const findings: Finding[] = [];
    const before = this.table;
    this.table = plainTable(fragments(), findings);
    this.findings = findings;
    for (const kind of plainKinds) {
      // Findings of other models keep places of what is shared, and are not made again with its document.
      const isSame = plainKind(kind).isShared === true ? equal : equalIgnoringPositions;
      if (!isSame(listed(before, kind), this.listed(kind))) this.signals.changed(kind);
    }
    const shared = plainKinds.filter((kind) => plainKind(kind).names === 'of objects');
    return new Set(shared.flatMap((kind) => moved(before.get(kind), this.table.get(kind))));
  }

  /** Those of a kind, for whoever depends on them. */
  read(kind: PlainKind): readonly PlainElement[] {
    this.signals.read(kind);
    return this.listed(kind);
  }

  /** The one of a name, for whoever depends on those of its kind. */
  find(kind: PlainKind, name: string): PlainElement | undefined {
    this.signals.read(kind);
    return this.table.get(kind)?.get(name);
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    this.signals.dropIdle();
  }

  private listed(kind: PlainKind): readonly PlainElement[] {
    return listed(this.table, kind);
  }
}

type Elements = ReadonlyMap<string, PlainElement>;

function listed(table: PlainTable, kind: PlainKind): readonly PlainElement[] {
  return [...(table.get(kind)?.values() ?? [])];
}

/** The names that one of two has, or that stand elsewhere in the second. */
function moved(before: Elements = new Map(), after: Elements = new Map()): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => before.get(name)?.origin !== after.get(name)?.origin);
}

function hasElements(fragment: Fragment | undefined): boolean {
  return fragment !== undefined && fragment.plainElements.length > 0;
}
