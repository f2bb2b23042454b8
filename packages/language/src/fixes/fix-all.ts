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

/** Mends what has one sensible repair, again and again, until nothing of the kind is left: a repair may show
 *  what stood behind it. The workspace holds the new texts. Returns these by document, and how many findings
 *  were mended. For programs without a language server. */
export function mend(workspace: ModelWorkspace): {
  readonly texts: ReadonlyMap<string, string>;
  readonly count: number;
} {
  const texts = new Map<string, string>();
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const issues = [...workspace.issues().values()].flat();
    const fixes = issues.flatMap((issue) => preferredFix(fixesFor(workspace, issue)) ?? []);
    const edits = together(fixes.map((fix) => fix.edits));
    if (edits.length === 0) break;
    count += fixes.filter((fix) => fix.edits.every((edit) => edits.includes(edit))).length;
    for (const document of new Set(edits.map((edit) => edit.document))) {
      const own = edits.filter((edit) => edit.document === document);
      const text = applied(workspace.textOf(document) ?? '', own);
      workspace.setText(document, text);
      texts.set(document, text);
    }
  }
  return { texts, count };
}

/** Repairs that undo each other must not go on for ever. */
const MOST_ROUNDS = 10;
