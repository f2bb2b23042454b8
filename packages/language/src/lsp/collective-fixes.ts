/**
 * One action that mends all findings of a kind. Editors ask for actions wherever the cursor goes, and there may be
 * thousands of findings: the edits are made when the action is chosen, by a command.
 */
import type { Finding } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { wordTakenBy } from '../fixes/choice-check.js';
import type { FileEdit, Fix } from '../edits/file-edit.js';
import { wordLostBy } from '../edits/preservation/preservation-check.js';
import { fixesFor, offeredFixesFor } from '../fixes/fixes-for-finding.js';
import { editsOf, passing, harmless } from '../fixes/automatic-fixes.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** Takes a `Collective`. */
export const MEND_ALL = 'idef0.mendAll';

/** Which findings are mended, and how. */
export interface Collective {
  /** Of the document that the cursor is in. */
  readonly uri: string;
  /** Of the rule. */
  readonly code: string;
  /** What is done, as `kindOf` says it. */
  readonly fix: string;
  readonly within: 'file' | 'model';
}

/** One action for the findings of the kind in the file, and one for those in the model, where there are others. */
export function allOfKind(
  workspace: ModelWorkspace,
  uri: string,
  finding: Finding,
  first: Fix,
): readonly CodeAction[] {
  const fix = kindOf(workspace, finding, first);
  const others = findingsWithin(workspace, uri, 'model').filter((other) => other !== finding);
  const [here, elsewhere] = [true, false].map((isHere) =>
    others.filter(({ origin }) => (origin.document === uri) === isHere),
  );
  const collective = (within: Collective['within']) =>
    action({ uri, code: finding.code, fix, within });
  return [
    ...(has(workspace, here, finding.code, fix) ? [collective('file')] : []),
    ...(has(workspace, elsewhere, finding.code, fix) ? [collective('model')] : []),
  ];
}

/** What the action does to the texts as they are now. Whoever asks for all of a kind sees none of the places: what
 *  would add an error or lose a word of a comment or a text is left to a choice of its own. */
export function editsOfCollective(
  workspace: ModelWorkspace,
  { uri, code, fix, within }: Collective,
): readonly FileEdit[] {
  const alike = findingsWithin(workspace, uri, within).filter((finding) => finding.code === code);
  const proposed = alike.flatMap((finding) => {
    const fixes = offeredFixesFor(workspace, finding);
    const found = fixes.find((each) => kindOf(workspace, finding, each) === fix);
    return found === undefined || found.objection?.() !== undefined
      ? []
      : [{ finding, fix: found }];
  });
  // What nobody takes for the one sensible repair was chosen: it changes what the title names.
  const isChosen = proposed.every((each) => !each.fix.isPreferred);
  return editsOf(isChosen ? harmless(workspace, proposed) : passing(workspace, proposed));
}

/** What fixes of a kind do: a title without what it names, so that `Drop 'Flour' here` is `Drop … here`. Where a name
 *  is to take the place of another and that is no certain repair, both names belong to the kind. */
export function kindOf(
  workspace: ModelWorkspace,
  { origin: { document, start, end } }: Finding,
  { title, isPreferred }: Fix,
): string {
  if (!isPreferred && PUTS_A_NAME.test(title)) {
    const words = workspace.textOf(document)?.slice(start, end) ?? '';
    return `${title}, where '${words}' stands`;
  }
  return title.replace(/'[^']*'/gu, '…').replace(/…(?: and …)+|\d+ activities/gu, '…');
}

const PUTS_A_NAME = /^(?:Change to|Write|Take it from|Take|Let) '/u;

function action(collective: Collective): CodeAction {
  const { fix, within } = collective;
  const title = `Everywhere in the ${within}: ${fix.charAt(0).toLowerCase()}${fix.slice(1)}`;
  const command = { title, command: MEND_ALL, arguments: [collective] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

/** Whether one of these findings can be mended so without the loss of a word, which is refused for all of a kind; of
 *  many that cannot, not all are tried. */
function has(
  workspace: ModelWorkspace,
  findings: readonly Finding[] = [],
  code: string,
  fix: string,
): boolean {
  const alike = findings.filter((finding) => finding.code === code).slice(0, MOST_TRIED);
  return alike.some((finding) =>
    fixesFor(workspace, finding)
      .filter((each) => kindOf(workspace, finding, each) === fix)
      .some(
        (each) => (wordLostBy(workspace, each.edits) ?? wordTakenBy(workspace, each)) === undefined,
      ),
  );
}

const MOST_TRIED = 20;

function findingsWithin(
  workspace: ModelWorkspace,
  uri: string,
  within: Collective['within'],
): readonly Finding[] {
  const fragments = workspace.modelOf(uri)?.fragments() ?? [];
  return within === 'file' || fragments.length === 0
    ? workspace.findingsOf(uri)
    : fragments.flatMap(({ document }) => workspace.findingsOf(document));
}
