/**
 * Fixes that are made without a choice are tried out when an editor takes them, not at every step of the cursor: the
 * menu lists those that the text alone says nothing against. One that fails the preservation check then is not made, and is one fix
 * among others from there on, which may be chosen all the same.
 */
import type { Fragment, Finding } from '@idef0-studio/model';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Fix } from '../edits/file-edit.js';
import { objectionTo, wordLostBy } from '../edits/preservation/preservation-check.js';
import { offeredFixesFor } from '../fixes/fixes-for-finding.js';
import type { Proposed } from '../fixes/automatic-fixes.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import type { ClientFeatures } from './client-features.js';
import type { OfferedAt } from './offered-at.js';
import { changeOf } from './refactoring-actions.js';

/** Those against which the text alone says nothing, and which were not refused before. */
export function mayPass(
  workspace: ModelWorkspace,
  proposed: readonly Proposed[],
): readonly Proposed[] {
  return proposed.filter(
    ({ finding, fix }) =>
      refusedIn(workspace, finding)?.has(keyOf(fix)) !== true &&
      wordLostBy(workspace, fix.edits) === undefined,
  );
}

/** What a client sends back of a fix that it chooses. */
export function dataOfFix(workspace: ModelWorkspace, { code, origin }: Finding): OfferedAt {
  const version = workspace.document(origin.document)?.textDocument.version ?? 0;
  return { ...origin, version, code };
}

/** The action with its edits, or why they are not made. */
export function completeFix(
  workspace: ModelWorkspace,
  action: CodeAction,
  { document, start, end, code }: OfferedAt,
  features: ClientFeatures,
): CodeAction | string {
  const finding = workspace
    .findingsOf(document)
    .find(({ code: own, origin }) => own === code && origin.start === start && origin.end === end);
  const fixes = finding === undefined ? [] : offeredFixesFor(workspace, finding);
  const fix = fixes.find(({ title }) => title === action.title);
  if (finding === undefined || fix === undefined) return 'It is no longer possible here.';
  const reason = fix.objection?.();
  if (reason !== undefined) return reason;
  const broken = fix.isPreferred ? objectionTo(workspace, fix.edits, [finding]) : undefined;
  if (broken === undefined) return { ...action, ...changeOf(workspace, fix, features) };
  refusedIn(workspace, finding)?.add(keyOf(fix));
  return `${broken} Choose it from the menu once more to make it all the same.`;
}

const keyOf = ({ title, edits }: Fix) => JSON.stringify([title, edits]);

/** As long as the files of the model stay as they are. */
function refusedIn(workspace: ModelWorkspace, { origin }: Finding): Set<string> | undefined {
  const fragments = workspace.modelOf(origin.document)?.fragments();
  if (fragments === undefined) return undefined;
  const known = refused.get(fragments) ?? new Set<string>();
  refused.set(fragments, known);
  return known;
}

const refused = new WeakMap<readonly Fragment[], Set<string>>();
