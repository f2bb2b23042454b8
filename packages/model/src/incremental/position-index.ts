/** Which values hold places in which documents: their places move when a document is edited. */
import { getOrMake } from '../memo.js';

export class PositionIndex<Value> {
  private readonly documents = new Map<Value, ReadonlySet<string>>();
  private readonly values = new Map<string, Set<Value>>();

  /** Says in which documents a value holds places now; none where it is gone. */
  put(value: Value, documents: ReadonlySet<string>): void {
    for (const uri of this.documents.get(value) ?? []) {
      if (!documents.has(uri)) this.values.get(uri)?.delete(value);
    }
    for (const uri of documents) getOrMake(this.values, uri, () => new Set()).add(value);
    if (documents.size === 0) this.documents.delete(value);
    else this.documents.set(value, documents);
  }

  at(uri: string): readonly Value[] {
    return [...(this.values.get(uri) ?? [])];
  }
}
