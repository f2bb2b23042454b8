/** Fixes of the header of a model and of what stands in its body. */
import type { Finding } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { insertion } from '../edits/entry-edits.js';
import { fix, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { lineBreakOf, stepOf } from '../edits/source-lines.js';

/** The header of each model that is open beside the file: most often there is one. */
export function modelHeaders(workspace: ModelWorkspace, { origin }: Finding): readonly Fix[] {
  const line = lineBreakOf(workspace.textOf(origin.document) ?? '');
  const names = workspace.modelNames(origin.document);
  return names.map((name) => {
    const edits = [insertion(origin.document, 0, `model ${writtenName(name)}${line}${line}`)];
    const title = `Begin the file with 'model ${name}'`;
    return fix(title, edits);
  });
}

/** A purpose or a viewpoint, to be filled in. */
export function modelText({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'add-model-text') return [];
  const { keyword } = finding.data;
  const holder =
    model.fragments().find(({ body }) => body?.braces === true) ?? model.fragments()[0];
  const source = holder && workspace.textOf(holder.document);
  if (holder?.model === undefined || source === undefined) return [];
  const end = Math.max(holder.model.origin.end, holder.body?.title?.origin.end ?? 0);
  const line = lineBreakOf(source);
  const text = `${line}${stepOf(source)}${keyword} ""`;
  const brace = /^\s*\{/u.exec(source.slice(end))?.[0];
  const edit =
    brace === undefined
      ? insertion(holder.document, end, ` {${text}${line}}`)
      : insertion(holder.document, end + brace.length, text);
  return [fix(`Add a ${keyword}`, [edit])];
}
