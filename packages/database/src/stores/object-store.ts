/**
 * The interface objects of a model, kept from edit to edit: what every file says of each, merged anew for
 * the objects that a changed file names.
 */
import type { Finding, InterfaceObject, ObjectId, ObjectTexts } from '@idef0-studio/model';
import {
  type BundleTables,
  bundleTables,
  definitionOf,
  type IndexedBundle,
  indexOf,
  type KeyMentions,
  makeObject,
} from '@idef0-studio/model/phases';
import type { DocumentOrder, FileChange } from '../changes/file-changes.js';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import { SignalTable } from '../signals/signal-table.js';

/** What one file says of one object. */
interface FileMentions {
  readonly uri: string;
  readonly said: KeyMentions;
}

type Said = readonly FileMentions[];

export class ObjectStore {
  readonly objects = new Map<ObjectId, InterfaceObject>();
  /** What is said of an object but for its texts, and whether there is such an object. */
  readonly signals = new SignalTable<ObjectId>();
  /** Its definition and the texts of its body. */
  readonly texts = new SignalTable<ObjectId>();
  /** Its parts, and the bundles that hold it: many read these alone. */
  readonly bundling = new SignalTable<ObjectId>();
  /** Whether there is such an object: many read this alone. */
  readonly presence = new SignalTable<ObjectId>();
  /** How often and how its name stands where. */
  readonly mentioning = new SignalTable<ObjectId>();
  /** Any object came or went, or one has another name. */
  readonly names = new SignalTable<'all'>();
  /** In the order of the files. A list that another one has taken the place of stays as it is. */
  private readonly files = new Map<ObjectId, Said>();
  private readonly bundlesIn = new Map<string, readonly IndexedBundle[]>();
  private tables: BundleTables = { parts: new Map(), bundles: new Map() };
  private bundleFindings: readonly Finding[] = [];
  /** Whether the last update has changed which object is in which bundle. */
  haveBundlesChanged = false;
  private readonly definitionFindings = new Map<ObjectId, readonly Finding[]>();

  /** Takes the changes in; gives the objects of which something else is said now. Those whose names only
   *  stand at other places are made anew and not given. */
  update(changes: readonly FileChange[], order: DocumentOrder): ReadonlySet<ObjectId> {
    const moved = new Set<ObjectId>();
    const changed = new Set<ObjectId>();
    for (const change of changes) this.replace(change, order, moved, changed);
    const bundled = this.updateBundles(changes, order);
    this.haveBundlesChanged = bundled.size > 0;
    for (const id of bundled) changed.add(id);
    for (const id of this.definitionFindings.keys()) if (moved.has(id)) changed.add(id);
    for (const id of changed) this.remake(id);
    return changed;
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    const { presence, signals, texts, bundling, mentioning, names } = this;
    for (const table of [presence, signals, texts, bundling, mentioning]) table.dropIdle();
    names.dropIdle();
  }

  /** All that is said of an object, by file in the order of the files. */
  mentionsOf(id: ObjectId): readonly KeyMentions[] {
    return this.files.get(id)?.map(({ said }) => said) ?? [];
  }

  /** An object that is defined in two ways. */
  definitionsOf(id: ObjectId): readonly Finding[] {
    return this.definitionFindings.get(id) ?? [];
  }

  /** What is wrong with bundles. */
  get findings(): readonly Finding[] {
    return this.bundleFindings;
  }

  /** `moved` gets the objects that the file names as before, `changed` those of which it says something else. */
  private replace(
    { uri, before, after }: FileChange,
    order: DocumentOrder,
    moved: Set<ObjectId>,
    changed: Set<ObjectId>,
  ): void {
    const old = before === undefined ? NO_MENTIONS : indexOf(before).byKey;
    const next = after === undefined ? NO_MENTIONS : indexOf(after).byKey;
    for (const id of new Set([...old.keys(), ...next.keys()])) {
      const said = next.get(id);
      this.files.set(id, replaced(this.files.get(id) ?? [], { uri, said }, order));
      if (equalIgnoringPositions(old.get(id)?.mentions, said?.mentions)) moved.add(id);
      else {
        changed.add(id);
        this.mentioning.changed(id);
      }
    }
  }

  /** The objects whose parts or bundles are others now. */
  private updateBundles(
    changes: readonly FileChange[],
    order: DocumentOrder,
  ): ReadonlySet<ObjectId> {
    // Each change is taken in, whatever comes of the others.
    const isOther = changes.map((change) => this.takeBundles(change));
    if (!isOther.includes(true)) return new Set();
    const documents = [...this.bundlesIn.keys()].sort((a, b) => order.rank(a) - order.rank(b));
    const findings: Finding[] = [];
    const before = this.tables;
    this.tables = bundleTables(
      documents.flatMap((uri) => this.bundlesIn.get(uri) ?? []),
      findings,
    );
    this.bundleFindings = findings;
    const changed = new Set<ObjectId>();
    for (const side of ['parts', 'bundles'] as const) {
      for (const id of new Set([...before[side].keys(), ...this.tables[side].keys()])) {
        if (!equalIgnoringPositions(before[side].get(id), this.tables[side].get(id)))
          changed.add(id);
      }
    }
    for (const id of changed) this.bundling.changed(id);
    return changed;
  }

  /** Whether a change of a file may change which object is in which bundle, or a finding about it. */
  private takeBundles({ uri, after }: FileChange): boolean {
    const before = this.bundlesIn.get(uri) ?? [];
    const now = after === undefined ? [] : indexOf(after).bundles;
    if (now.length === 0) this.bundlesIn.delete(uri);
    else this.bundlesIn.set(uri, now);
    const pairs = (bundles: readonly IndexedBundle[]) =>
      bundles.map(({ key, parts }) => [key, parts]);
    return this.bundleFindings.length > 0 || !equalIgnoringPositions(pairs(before), pairs(now));
  }

  private remake(id: ObjectId): void {
    const files = this.mentionsOf(id);
    const before = this.objects.get(id);
    const findings: Finding[] = [];
    const membership = {
      parts: this.tables.parts.get(id) ?? [],
      bundles: this.tables.bundles.get(id) ?? [],
    };
    if (files.length === 0) {
      this.files.delete(id);
      this.objects.delete(id);
      this.definitionFindings.delete(id);
      for (const table of [this.signals, this.texts, this.presence]) table.changed(id);
      this.names.changed('all');
      return;
    }
    const object = makeObject(id, files, definitionOf(files, findings), membership);
    if (findings.length === 0) this.definitionFindings.delete(id);
    else this.definitionFindings.set(id, findings);
    this.objects.set(id, object);
    if (before === undefined) this.presence.changed(id);
    if (before === undefined || before.name !== object.name) this.names.changed('all');
    if (!equalIgnoringPositions(textsOf(before), textsOf(object))) this.texts.changed(id);
    const head = { ...object, ...textsOf(before) };
    if (!equalIgnoringPositions(before, head)) this.signals.changed(id);
  }
}

function textsOf(object: InterfaceObject | undefined): Partial<ObjectTexts> {
  return { definition: object?.definition, sources: object?.sources, texts: object?.texts };
}

const NO_MENTIONS: ReadonlyMap<ObjectId, KeyMentions> = new Map();

/** What the files say, one of them something else, or nothing any more. */
function replaced(
  files: Said,
  { uri, said }: { readonly uri: string; readonly said: KeyMentions | undefined },
  order: DocumentOrder,
): Said {
  const place = placeFor(files, uri, order);
  const isThere = files[place]?.uri === uri;
  return files.toSpliced(place, isThere ? 1 : 0, ...(said === undefined ? [] : [{ uri, said }]));
}

/** Where the mentions of a file stand among those of others, or belong. A file that is gone is looked for. */
function placeFor(files: readonly FileMentions[], uri: string, order: DocumentOrder): number {
  const rank = order.rank(uri);
  if (!order.has(uri)) return files.findIndex((file) => file.uri === uri);
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const file = files[middle];
    if (file !== undefined && order.rank(file.uri) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
