/** Which subject of a model edits would change though they do not stand in what is written about it. */
import type { Origin } from '@idef0-studio/model';
import { EditIndex } from './edit-index.js';
import type { FileEdit } from '../file-edit.js';
import { Moves } from './moves.js';
import type { Objection } from './objection.js';
import type { Subject } from './subjects.js';

/** What edits would change besides the subjects in whose text they stand, or take from these. `before` and `after`
 *  are the subjects of the models. */
export function changedSubjects(
  before: readonly Subject[],
  after: readonly Subject[],
  edits: readonly FileEdit[],
): readonly Objection[] {
  const moved = new Moves(edits);
  const [touching, touchingAfter] = [new EditIndex(edits), new EditIndex(moved.written())];
  const left = new Map(after.map((subject) => [keyOf(subject, (origin) => origin), subject]));
  const objections: Objection[] = [];
  for (const subject of before) {
    const key = keyOf(subject, (origin) => moved.place(origin));
    const isTouched = touching.has(subject);
    const now = left.get(key) ?? (isTouched ? namesake(subject, left.values()) : undefined);
    if (now !== undefined) left.delete(keyOf(now, (origin) => origin));
    const isTold = isTouched || (now !== undefined && touchingAfter.has(now));
    const message = changeOf(subject, now, isTold, moved);
    if (message !== undefined) objections.push({ ...subject, message });
  }
  if (objectsIn(after) < objectsIn(before))
    objections.push({ message: 'One object would be taken for another.', ...NOWHERE });
  for (const subject of left.values())
    if (!touchingAfter.has(subject))
      objections.push({ message: `'${subject.name}' would be new.`, ...NOWHERE });
  return objections;
}

const NOWHERE = { places: [], inner: [] };

/** `isTold`: whether edits stand in what is written about the subject. */
function changeOf(
  subject: Subject,
  now: Subject | undefined,
  isTold: boolean,
  moved: Moves,
): string | undefined {
  const title = `'${subject.name}'`;
  if (now === undefined)
    return subject.kind === 'object' && isTold ? undefined : `${title} would be gone.`;
  if (!isTold && !isSame(subject, now, moved)) return `${title} would be another.`;
  return now.facts < subject.facts ? `${title} would lose what a list says.` : undefined;
}

function objectsIn(subjects: readonly Subject[]): number {
  return subjects.filter(({ kind }) => kind === 'object').length;
}

/** A model is known by its first file, its objects by their names, all else by the place of its declaration. */
function keyOf(
  { kind, name, origin, model }: Subject,
  placeOf: (origin: Origin) => Origin,
): string {
  if (kind === 'model') return `${kind} ${model}`;
  if (origin === undefined) return `${kind} ${name} ${model}`;
  const { document, start } = placeOf(origin);
  return `${kind} ${start} ${document}`;
}

/** One of the same name, where an edit has written the whole declaration anew. */
function namesake({ kind, name, model }: Subject, all: Iterable<Subject>): Subject | undefined {
  return [...all].find(
    (other) => other.kind === kind && other.name === name && other.model === model,
  );
}

function isSame(before: Subject, after: Subject, moved: Moves): boolean {
  if (before.value !== after.value || before.named.length !== after.named.length) return false;
  return before.named.every((origin, index) => {
    const now = after.named[index];
    if (typeof origin !== 'object' || typeof now !== 'object') return origin === now;
    return origin.document === now.document && moved.place(origin).start === now.start;
  });
}
