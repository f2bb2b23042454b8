/** Mends all findings that have one sensible repair, until nothing of the kind is left. */
import type { FindingCode } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { applied, byDocument } from '../edits/file-edit.js';
import { editsOf, fixesWithoutChoice } from './automatic-fixes.js';
import { DryRuns } from './dry-runs.js';

/** A finding that was mended. */
export interface Repair {
  /** URI of the document of the finding. */
  readonly document: string;
  readonly code: FindingCode;
  /** What was done, as the menu of an editor says it: `Change to 'output'`. */
  readonly title: string;
}

export interface Mended {
  /** The new texts, by the URI of their document; only those that are others now. */
  readonly texts: ReadonlyMap<string, string>;
  /** In the order in which they were made. */
  readonly repairs: readonly Repair[];
}

/** Mends what has one sensible repair, again and again, until nothing of the kind is left: a repair may show
 *  what stood behind it. What would fail the preservation check stays as it is. The workspace holds the new
 *  texts. For programs without a language server. */
export function mend(workspace: ModelWorkspace): Mended {
  const before = new Map(workspace.documents().map((uri) => [uri, workspace.textOf(uri)]));
  const repairs: Repair[] = [];
  const dryRuns = new DryRuns(workspace);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = mendOnce(workspace, dryRuns);
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

/** One round: the repairs of all findings that pass the preservation check together. */
function mendOnce(workspace: ModelWorkspace, dryRuns: DryRuns): readonly Repair[] {
  const made = fixesWithoutChoice(workspace, workspace.everyFinding(), { dryRuns });
  for (const [document, own] of byDocument(editsOf(made)))
    workspace.setText(document, applied(workspace.textOf(document) ?? '', own));
  return made.map(({ finding: { code, origin }, fix: { title } }) => ({
    document: origin.document,
    code,
    title,
  }));
}

/** Repairs that undo each other must not go on for ever. */
const MOST_ROUNDS = 10;
