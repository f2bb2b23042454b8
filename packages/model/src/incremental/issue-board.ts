/**
 * Issues by who found them and by document. A holder is whatever finds issues: a phase, a name, an
 * activity, a rule at a subject. It puts all of its issues at once, in the place of those before.
 */
import type { Issue } from '../issue.js';
import { dropFrom, getOrMake } from '../memo.js';

export class IssueBoard<Holder> {
  private readonly held = new Map<Holder, readonly Issue[]>();
  private readonly found = new Map<string, Set<Holder>>();
  private readonly pointing = new Map<string, Set<Holder>>();
  private touched = new Set<string>();

  put(holder: Holder, issues: readonly Issue[]): void {
    const before = this.held.get(holder) ?? NONE;
    if (sameIssues(before, issues)) return;
    for (const issue of before) this.unlink(holder, issue);
    if (issues.length === 0) this.held.delete(holder);
    else this.held.set(holder, issues);
    for (const issue of issues) this.link(holder, issue);
  }

  /** Who has issues that stand in a document or point into it. */
  holdersAt(uri: string): readonly Holder[] {
    return [...(this.pointing.get(uri) ?? [])];
  }

  /** Takes every issue that stands in a document or points into it for another one: its place may be another
   *  line though its offset is the same. */
  touch(uri: string): void {
    for (const holder of this.pointing.get(uri) ?? []) {
      for (const { origin } of this.of(holder)) this.touched.add(origin.document);
    }
  }

  of(holder: Holder): readonly Issue[] {
    return this.held.get(holder) ?? NONE;
  }

  /** The issues that stand in a document, in no particular order. */
  in(uri: string): readonly Issue[] {
    return [...(this.found.get(uri) ?? [])].flatMap((holder) =>
      this.of(holder).filter(({ origin }) => origin.document === uri),
    );
  }

  /** The documents in which issues stand. */
  documents(): readonly string[] {
    return [...this.found.keys()];
  }

  all(): readonly Issue[] {
    return [...this.held.values()].flat();
  }

  /** The documents whose issues may be others since the last call. */
  takeTouched(): ReadonlySet<string> {
    const { touched } = this;
    // Asked for once a document; most often there is nothing.
    if (touched.size > 0) this.touched = new Set();
    return touched;
  }

  private link(holder: Holder, { origin, notes }: Issue): void {
    this.touched.add(origin.document);
    getOrMake(this.found, origin.document, () => new Set()).add(holder);
    for (const place of [origin, ...notes.map((note) => note.origin)]) {
      getOrMake(this.pointing, place.document, () => new Set()).add(holder);
    }
  }

  private unlink(holder: Holder, { origin, notes }: Issue): void {
    this.touched.add(origin.document);
    dropFrom(this.found, origin.document, holder);
    for (const place of [origin, ...notes.map((note) => note.origin)]) {
      dropFrom(this.pointing, place.document, holder);
    }
  }
}

const NONE: readonly Issue[] = [];

/** The same findings at the same places. */
export function sameIssues(a: readonly Issue[], b: readonly Issue[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}
