/** All findings of a kind at once, and all that have one sensible repair: one round, or until nothing is left. */
import type { Issue } from '@idef0-studio/model';
import type { ModelWorkspace } from '../model-workspace.js';
import { applied, together, type FileEdit, type Fix } from './file-edit.js';
import { fixesFor } from './fixes-for-issue.js';

/** The edits that mend the findings, each by the fix that `choose` takes of its fixes. A fix that gets in the
 *  way of an earlier one is left out. */
export function editsForAll(
  workspace: ModelWorkspace,
  issues: readonly Issue[],
  choose: (fixes: readonly Fix[]) => Fix | undefined,
): readonly FileEdit[] {
  return together(
    issues.flatMap((issue) => {
      const fix = choose(fixesFor(workspace, issue));
      return fix === undefined ? [] : [fix.edits];
    }),
  );
}

/** The one sensible repair, where there is one. */
export function preferredFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ isPreferred }) => isPreferred);
}

/** A finding that was mended. */
export interface Repair {
  /** URI of the document of the finding. */
  readonly document: string;
  readonly code: string;
  /** What was done, as the menu of an editor says it: `Change to 'Flour'`. */
  readonly title: string;
}

export interface Mended {
  /** The new texts, by the URI of their document; only those that are others now. */
  readonly texts: ReadonlyMap<string, string>;
  /** In the order in which they were made. */
  readonly repairs: readonly Repair[];
}

/** Mends what has one sensible repair, again and again, until nothing of the kind is left: a repair may show
 *  what stood behind it. The workspace holds the new texts. For programs without a language server. */
export function mend(workspace: ModelWorkspace): Mended {
  const before = new Map(workspace.documents().map((uri) => [uri, workspace.textOf(uri)]));
  const repairs: Repair[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = mendOnce(workspace);
    if (made.length === 0) break;
    repairs.push(...made);
  }
  const texts = new Map<string, string>();
  for (const [document, text] of before) {
    const now = workspace.textOf(document);
    if (now !== undefined && now !== text) texts.set(document, now);
  }
  return { texts, repairs };
}

/** One round: the repairs of all findings that do not get in each other's way. */
function mendOnce(workspace: ModelWorkspace): readonly Repair[] {
  const issues = [...workspace.issues().values()].flat();
  const repairs = issues.flatMap((issue) => {
    const fix = preferredFix(fixesFor(workspace, issue));
    if (fix === undefined) return [];
    const { code, origin } = issue;
    return [{ document: origin.document, code, title: fix.title, edits: fix.edits }];
  });
  const edits = together(repairs.map((repair) => repair.edits));
  for (const document of new Set(edits.map((edit) => edit.document))) {
    const own = edits.filter((edit) => edit.document === document);
    workspace.setText(document, applied(workspace.textOf(document) ?? '', own));
  }
  return repairs
    .filter((repair) => repair.edits.every((edit) => edits.includes(edit)))
    .map(({ document, code, title }) => ({ document, code, title }));
}

/** Repairs that undo each other must not go on for ever. */
const MOST_ROUNDS = 10;
