/**
 * Findings by who found them and by document. A holder is whatever finds findings: a phase, a name, an
 * activity, a rule at a subject. It puts all of its findings at once, in the place of those before.
 */
import { equal, type Finding } from '@idef0-studio/model';
import { dropFrom, getOrMake } from '@idef0-studio/model/phases';

export class FindingStore<Holder> {
  private readonly held = new Map<Holder, readonly Finding[]>();
  private readonly found = new Map<string, Set<Holder>>();
  private readonly pointing = new Map<string, Set<Holder>>();
  private touched = new Set<string>();

  put(holder: Holder, findings: readonly Finding[]): void {
    const before = this.held.get(holder) ?? NONE;
    if (sameFindings(before, findings)) return;
    for (const finding of before) this.unlink(holder, finding);
    if (findings.length === 0) this.held.delete(holder);
    else this.held.set(holder, findings);
    for (const finding of findings) this.link(holder, finding);
  }

  /** Who has findings that stand in a document or point into it. */
  holdersAt(uri: string): readonly Holder[] {
    return [...(this.pointing.get(uri) ?? [])];
  }

  /** Takes every finding that stands in a document or points into it for another one: its place may be another
   *  line though its offset is the same. */
  touch(uri: string): void {
    for (const holder of this.pointing.get(uri) ?? []) {
      for (const { origin } of this.of(holder)) this.touched.add(origin.document);
    }
  }

  of(holder: Holder): readonly Finding[] {
    return this.held.get(holder) ?? NONE;
  }

  /** The findings that stand in a document, in no particular order. */
  in(uri: string): readonly Finding[] {
    return [...(this.found.get(uri) ?? [])].flatMap((holder) =>
      this.of(holder).filter(({ origin }) => origin.document === uri),
    );
  }

  /** The documents in which findings stand. */
  documents(): readonly string[] {
    return [...this.found.keys()];
  }

  all(): readonly Finding[] {
    return [...this.held.values()].flat();
  }

  /** The documents whose findings may be others since the last call. */
  takeTouched(): ReadonlySet<string> {
    const { touched } = this;
    // Asked for once a document; most often there is nothing.
    if (touched.size > 0) this.touched = new Set();
    return touched;
  }

  private link(holder: Holder, { origin, notes }: Finding): void {
    this.touched.add(origin.document);
    getOrMake(this.found, origin.document, () => new Set()).add(holder);
    for (const place of [origin, ...notes.map((note) => note.origin)]) {
      getOrMake(this.pointing, place.document, () => new Set()).add(holder);
    }
  }

  private unlink(holder: Holder, { origin, notes }: Finding): void {
    this.touched.add(origin.document);
    dropFrom(this.found, origin.document, holder);
    for (const place of [origin, ...notes.map((note) => note.origin)]) {
      dropFrom(this.pointing, place.document, holder);
    }
  }
}

const NONE: readonly Finding[] = [];

/** The same findings at the same places. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return equal(a, b);
}
