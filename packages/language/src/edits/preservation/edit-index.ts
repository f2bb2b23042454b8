/** Edits by their places: which of thousands stand in a piece of text. */
import type { Origin } from '@idef0-studio/model';
import { byDocument, type FileEdit } from '../file-edit.js';

/** What is written about something: parts of the texts, without those that are about others. */
export interface WrittenAbout {
  readonly places: readonly Origin[];
  readonly inner: readonly Origin[];
}

export class EditIndex {
  private readonly sorted: ReadonlyMap<string, readonly FileEdit[]>;

  /** Of edits that do not overlap. */
  constructor(edits: readonly FileEdit[]) {
    const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    this.sorted = byDocument(inOrder);
  }

  /** Whether an edit stands in, or at, what is written about something. */
  has(about: WrittenAbout): boolean {
    return this.find(about).next().done === false;
  }

  /** The edits that stand in, or at, what is written about something. */
  in(about: WrittenAbout): readonly FileEdit[] {
    return [...this.find(about)];
  }

  private *find({ places, inner }: WrittenAbout): Generator<FileEdit> {
    for (const { document, start, end } of places) {
      const edits = this.sorted.get(document) ?? [];
      for (let index = firstEndingAt(edits, start); index < edits.length; index++) {
        const edit = edits[index];
        if (edit === undefined || edit.start > end) break;
        if (!inner.some((other) => other.document === document && holds(other, edit))) yield edit;
      }
    }
  }
}

/** The first of the edits that ends at a place or behind it. */
function firstEndingAt(edits: readonly FileEdit[], place: number): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(place: Origin, edit: FileEdit): boolean {
  return place.start <= edit.start && edit.end <= place.end;
}
