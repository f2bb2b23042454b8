/** Writes what an element was called before at its declaration: `formerly Old Name`. */
import {
  declarationsOf,
  type Fragment,
  type ModelElement,
  type ModelQueries,
  type Origin,
} from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { allActivities } from './activity-text.js';
import { insertion } from './entry-edits.js';
import type { FileEdit } from './file-edit.js';
import { indentAt, isLastOnLine, lineBreakOf, skipBlanks, stepOf } from './source-lines.js';

/** The line at the top of the body, which is made where the element has none. Undefined for what is declared nowhere, or
 *  only in lists, and has no body of its own. */
export function formerLine(
  workspace: ModelWorkspace,
  model: ModelQueries,
  element: ModelElement,
  name: string,
): FileEdit | undefined {
  for (const origin of declarationsOf(model, element)) {
    const fragment = workspace.fragmentOf(origin.document);
    const source = workspace.textOf(origin.document);
    const declared = fragment && declaredAt(fragment, origin);
    if (declared !== undefined && source !== undefined)
      return lineIn(source, declared, `formerly ${writtenName(name)}`);
  }
  return undefined;
}

interface Declared {
  readonly name: { readonly origin: Origin };
  readonly definition?: { readonly origin: Origin } | undefined;
  readonly origin: Origin;
}

function declaredAt(fragment: Fragment, { start }: Origin): Declared | undefined {
  const activities = allActivities(fragment);
  const contents = [
    ...activities.map(({ content }) => content),
    ...fragment.decompositions.map(({ content }) => content),
  ];
  return [
    ...activities,
    ...contents.flatMap(({ objects, bundles }) => [...objects, ...bundles]),
    ...fragment.objects,
    ...fragment.bundles,
    ...fragment.externals,
    ...fragment.plainElements.filter(({ right }) => right === undefined),
  ].find(({ name }) => name.origin.start === start);
}

function lineIn(source: string, { name, definition, origin }: Declared, text: string): FileEdit {
  const { document } = origin;
  const head = Math.max(name.origin.end, definition?.origin.end ?? 0);
  const line = lineBreakOf(source);
  const outer = indentAt(source, origin.start);
  const inner = outer + stepOf(source);
  const brace = skipBlanks(source, head);
  if (source[brace] !== '{' || brace >= origin.end)
    return insertion(document, head, ` {${line}${inner}${text}${line}${outer}}`);
  if (isLastOnLine(source, brace + 1)) {
    const end = lineEndBehind(source, brace + 1);
    return insertion(document, end, `${line}${inner}${text}`);
  }
  const isEmpty = source[skipBlanks(source, brace + 1)] === '}';
  return insertion(document, brace + 1, ` ${text}${isEmpty ? ' ' : ','}`);
}

/** Behind a comment beside the brace. */
function lineEndBehind(source: string, offset: number): number {
  const rest = /^[^\r\n]*/u.exec(source.slice(offset))?.[0] ?? '';
  return offset + rest.trimEnd().length;
}
