/** Which files of a model differ from before, and in which order the files stand. */
import type { Fragment, Origin } from '@idef0-studio/model';

/** A file that came, went, or says something else; a file that only moved in the order is none. */
export interface FileChange {
  readonly uri: string;
  readonly before: Fragment | undefined;
  readonly after: Fragment | undefined;
}

/** What is gone comes first. */
export function fileChanges(
  before: readonly Fragment[],
  after: readonly Fragment[],
): readonly FileChange[] {
  if (haveSameDocuments(before, after)) {
    return after.flatMap((fragment, rank) => {
      const old = before[rank];
      return old === fragment ? [] : [{ uri: fragment.document, before: old, after: fragment }];
    });
  }
  const known = new Map(before.map((fragment) => [fragment.document, fragment]));
  const changes: FileChange[] = [];
  for (const fragment of after) {
    const { document: uri } = fragment;
    const old = known.get(uri);
    known.delete(uri);
    if (old !== fragment) changes.push({ uri, before: old, after: fragment });
  }
  const gone = [...known].map(([uri, before]) => ({ uri, before, after: undefined }));
  return [...gone, ...changes];
}

/** The usual case: files of the same documents, in the same order. */
export function haveSameDocuments(
  before: readonly Fragment[],
  after: readonly Fragment[],
): boolean {
  return (
    before.length === after.length &&
    before.every((fragment, rank) => {
      const now = after[rank];
      return fragment === now || fragment.document === now?.document;
    })
  );
}

/** True where the files that stay keep their order, and no file is there twice. */
export function keepsOrder(before: readonly Fragment[], after: readonly Fragment[]): boolean {
  if (before.length > 0 && haveSameDocuments(before, after)) return true;
  const ranks = new Map(before.map(({ document: uri }, rank) => [uri, rank]));
  const seen = new Set<string>();
  let last = -1;
  for (const { document: uri } of after) {
    if (seen.has(uri)) return false;
    seen.add(uri);
    const rank = ranks.get(uri);
    if (rank === undefined) continue;
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

/** Something that counts its place among those of its document. */
interface Placed {
  readonly document: string;
  readonly place: number;
}

/** The places of documents in their order, and what compares two places of texts. */
export class DocumentOrder {
  private readonly ranks: ReadonlyMap<string, number>;

  constructor(fragments: readonly Fragment[]) {
    this.ranks = new Map(fragments.map(({ document: uri }, rank) => [uri, rank]));
  }

  /** Documents that are not there come last. */
  rank(uri: string): number {
    return this.ranks.get(uri) ?? this.ranks.size;
  }

  has(uri: string): boolean {
    return this.ranks.has(uri);
  }

  /** Compares what stands in files, by file and by its place there. */
  compareDrafts(a: Placed, b: Placed): number {
    return this.rank(a.document) - this.rank(b.document) || a.place - b.place;
  }

  readonly compare = (a: Origin, b: Origin): number =>
    this.rank(a.document) - this.rank(b.document) || a.start - b.start || a.end - b.end;
}
