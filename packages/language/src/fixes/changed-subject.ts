/** Which subject of a model edits would change though they do not stand in what is written about it. */
import type { Origin } from '@idef0-studio/model';
import { byDocument, type FileEdit } from './file-edit.js';
import type { Subject } from './subjects.js';

/** What edits would change besides the subjects in whose text they stand, or take from these, in a sentence;
 *  undefined where nothing. `before` and `after` are the subjects of the models. */
export function changedSubject(
  before: readonly Subject[],
  after: readonly Subject[],
  edits: readonly FileEdit[],
): string | undefined {
  const moved = new Moves(edits);
  const [isTouched, isTouchedAfter] = [touching(edits), touching(moved.written())];
  const left = new Map(after.map((subject) => [keyOf(subject, (origin) => origin), subject]));
  for (const subject of before) {
    const key = keyOf(subject, (origin) => moved.place(origin));
    const now =
      left.get(key) ?? (isTouched(subject) ? namesake(subject, left.values()) : undefined);
    if (now !== undefined) left.delete(keyOf(now, (origin) => origin));
    const title = `'${subject.name}'`;
    if (now === undefined) {
      if (subject.kind !== 'object' || !isTouched(subject)) return `${title} would be gone.`;
      continue;
    }
    const isOther = !isSame(subject, now, moved);
    if (isOther && !isTouched(subject) && !isTouchedAfter(now)) return `${title} would be another.`;
    if (now.facts < subject.facts) return `${title} would lose what a list says.`;
  }
  if (objectsIn(after) < objectsIn(before)) return 'One object would be taken for another.';
  const added = [...left.values()].find((subject) => !isTouchedAfter(subject));
  return added && `'${added.name}' would be new.`;
}

function objectsIn(subjects: readonly Subject[]): number {
  return subjects.filter(({ kind }) => kind === 'object').length;
}

/** Objects and the model are known by their names, all else by the place of its declaration. */
function keyOf({ kind, name, origin }: Subject, placeOf: (origin: Origin) => Origin): string {
  if (kind === 'model') return kind;
  if (origin === undefined) return `${kind} ${name}`;
  const { document, start } = placeOf(origin);
  return `${kind} ${start} ${document}`;
}

/** One of the same name, where an edit has written the whole declaration anew. */
function namesake({ kind, name }: Subject, all: Iterable<Subject>): Subject | undefined {
  return [...all].find((other) => other.kind === kind && other.name === name);
}

function isSame(before: Subject, after: Subject, moved: Moves): boolean {
  if (before.value !== after.value || before.named.length !== after.named.length) return false;
  return before.named.every((origin, index) => {
    const now = after.named[index];
    if (origin === undefined || now === undefined) return origin === now;
    return origin.document === now.document && moved.place(origin).start === now.start;
  });
}

/** Whether edits stand in what is written about a subject, and not about another one inside it. */
function touching(edits: readonly FileEdit[]): (subject: Subject) => boolean {
  const editsOf = byDocument(edits);
  return ({ places, inner }) =>
    places.some((place) =>
      editsOf
        .get(place.document)
        ?.some(
          (edit) =>
            edit.start <= place.end &&
            place.start <= edit.end &&
            !inner.some((other) => other.document === edit.document && holds(other, edit)),
        ),
    );
}

function holds(place: Origin, edit: FileEdit): boolean {
  return place.start <= edit.start && edit.end <= place.end;
}

/** Where edits move what they do not replace. */
class Moves {
  private readonly edits: ReadonlyMap<string, readonly FileEdit[]>;

  constructor(edits: readonly FileEdit[]) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    this.edits = byDocument(sorted);
  }

  /** Where a place begins after the edits; one inside replaced text begins where that text does. */
  place(origin: Origin): Origin {
    let delta = 0;
    for (const { start, end, text } of this.edits.get(origin.document) ?? []) {
      if (start > origin.start || (start === origin.start && end > start)) break;
      if (end > origin.start) return { ...origin, start: start + delta };
      delta += text.length - (end - start);
    }
    return { ...origin, start: origin.start + delta };
  }

  /** The edits as pieces of the texts after them. */
  written(): readonly FileEdit[] {
    return [...this.edits.values()].flatMap((edits) => {
      let delta = 0;
      return edits.map((edit) => {
        const start = edit.start + delta;
        delta += edit.text.length - (edit.end - edit.start);
        return { ...edit, start, end: start + edit.text.length };
      });
    });
  }
}
