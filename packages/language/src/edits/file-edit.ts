/** Changes of texts, as fixes make them: values that editors and the command line apply in their own ways. */

/** Puts `text` in the place of a part of a document; offsets as in `Origin`. */
export interface FileEdit {
  /** URI of the document. One that is not there yet is made. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What can be done about a finding. */
export interface Fix {
  /** In the imperative, as the menu shows it: `Tunnel 'Flour'`. */
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** A name that was made up for what is new: it first stands in the first edit that holds it. */
  readonly invented?: string;
  /** What stands in its way, in a sentence, where that is dear to find out: asked when it is chosen. */
  readonly objection?: () => string | undefined;
  /** True where it is the one sensible repair: `idef0 check --fix` makes it. */
  readonly isPreferred: boolean;
}

/** One of several things that can be done. Edits that cannot be made are left out. */
export function fix(title: string, edits: readonly (FileEdit | undefined)[]): Fix {
  return { title, edits: edits.filter((edit) => edit !== undefined), isPreferred: false };
}

/** The one sensible repair. */
export function preferred(title: string, edits: readonly (FileEdit | undefined)[]): Fix {
  return { ...fix(title, edits), isPreferred: true };
}

/** The text after the edits of one document. An edit that overlaps an earlier one is left out. */
export function applied(text: string, edits: readonly FileEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits of each document, in their order. */
export function byDocument(edits: readonly FileEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const result = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const own = result.get(edit.document);
    if (own === undefined) result.set(edit.document, [edit]);
    else own.push(edit);
  }
  return result;
}

/** Edits of all fixes that do not get in each other's way, the earlier fix before the later; an edit that
 *  several of them make counts once. */
export function together(fixes: readonly (readonly FileEdit[])[]): readonly FileEdit[] {
  const taken: FileEdit[] = [];
  const near = new NearEdits();
  for (const edits of fixes) {
    const fresh = edits.filter((edit) => !near.to(edit).some((other) => isSame(edit, other)));
    if (fresh.some((edit) => near.to(edit).some((other) => overlap(edit, other)))) continue;
    taken.push(...fresh);
    for (const edit of fresh) near.add(edit);
  }
  return taken;
}

/** Edits by the parts of the documents that they stand in, since there may be thousands. */
class NearEdits {
  private readonly parts = new Map<string, FileEdit[]>();

  add(edit: FileEdit): void {
    for (const part of partsOf(edit)) {
      const own = this.parts.get(part);
      if (own === undefined) this.parts.set(part, [edit]);
      else own.push(edit);
    }
  }

  /** Those that stand in the same parts. */
  to(edit: FileEdit): readonly FileEdit[] {
    return partsOf(edit).flatMap((part) => this.parts.get(part) ?? []);
  }
}

const PART = 1024;

function partsOf({ document, start, end }: FileEdit): readonly string[] {
  const first = Math.floor(start / PART);
  const count = Math.floor(end / PART) - first + 1;
  return Array.from({ length: count }, (_, index) => `${first + index} ${document}`);
}

function inOrder(edits: readonly FileEdit[]): readonly FileEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
}

function isSame(a: FileEdit, b: FileEdit): boolean {
  return a.document === b.document && a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Two insertions at one place stand beside each other; anything else that meets is in the way. */
function overlap(a: FileEdit, b: FileEdit): boolean {
  if (a.document !== b.document) return false;
  return a.start === b.start
    ? a.end > a.start && b.end > b.start
    : a.start < b.end && b.start < a.end;
}
