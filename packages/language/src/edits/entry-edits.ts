/** Edits of the lists of an activity: entries come and go, and the text around them stays as it is. */
import { ROLES } from '@idef0-studio/model';
import type { Activity, IcomList, IcomRole, ModelQueries } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { textsOf, type ActivityText, type WrittenEntry } from './activity-text.js';
import type { FileEdit } from './file-edit.js';
import { indentAt, isLastOnLine, lineBreakOf, lineEnd, lineStart, stepOf } from './source-lines.js';
import { textRanges } from './text-ranges.js';

/** Writes an object into a list of an activity, behind the last entry; where the activity has no such list,
 *  a new one. Empty where the activity has no text (an implied parent). */
export function addEntry(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: string,
): readonly FileEdit[] {
  return addEntries(workspace, model, activity, role, [writtenName(object)]);
}

/** As `addEntry`, for several entries as they are to be written, in their order. */
export function addEntries(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  entries: readonly string[],
): readonly FileEdit[] {
  const texts = textsOf(workspace, model, activity);
  if (entries.length === 0) return [];
  for (const text of texts) {
    const list = ownLists(text).find((each) => each.role === role);
    if (list !== undefined) return [intoList(text, list, entries)];
  }
  const [text] = [...texts].sort((a, b) => fitness(b) - fitness(a));
  return text === undefined ? [] : [newList(text, role, entries)];
}

/** Where a new list stands best: among other lists, else in a decomposition, else where there is a body. */
function fitness(text: ActivityText): number {
  if (ownLists(text).length > 0) return 3;
  if (text.kind === 'decomposition') return 2;
  return text.bodyStart === undefined ? 0 : 1;
}

function ownLists({ content }: ActivityText): readonly IcomList[] {
  return content.lists.filter(({ each }) => !each);
}

function intoList(
  { document, source }: ActivityText,
  list: IcomList,
  entries: readonly string[],
): FileEdit {
  const last = list.entries[list.entries.length - 1];
  const inline = entries.join(', ');
  if (list.none) {
    return { document, start: list.origin.end, end: endOf(source, list), text: ` ${inline}` };
  }
  if (last === undefined) return insertion(document, list.origin.end, ` ${inline}`);
  const { start, end } = last.origin;
  if (isBlock(source, list) && isLastOnLine(source, end)) {
    const indent = `${lineBreakOf(source)}${indentAt(source, start)}`;
    return insertion(document, lineEnd(source, end), entries.map((each) => indent + each).join(''));
  }
  return insertion(document, end, `, ${inline}`);
}

/** Whether the entries stand below the keyword, not beside it. */
function isBlock(source: string, list: IcomList): boolean {
  const [first] = list.entries;
  return first !== undefined && lineStart(source, first.origin.start) > list.origin.start;
}

function newList(text: ActivityText, role: IcomRole, entries: readonly string[]): FileEdit {
  const { document, source, bodyStart, headerEnd, origin } = text;
  const step = stepOf(source);
  const line = lineBreakOf(source);
  const outer = indentAt(source, origin.start);
  const inline = `${role} ${entries.join(', ')}`;
  const listAt = (indent: string) =>
    [`${indent}${role}`, ...entries.map((entry) => indent + step + entry)].join(line);
  if (bodyStart === undefined) {
    const body = ` {${line}${listAt(outer + step)}${line}${outer}}`;
    return insertion(document, headerEnd, body);
  }
  const before = [...ownLists(text)]
    .filter((list) => ROLES.indexOf(list.role) < ROLES.indexOf(role))
    .pop();
  const place = before === undefined ? endOfTexts(text) : endOf(source, before);
  if (place !== undefined) {
    if (!isLastOnLine(source, place)) return insertion(document, place, `, ${inline}`);
    const indent = indentAt(source, before?.origin.start ?? place);
    const isInline = before !== undefined && before.entries.length > 0 && !isBlock(source, before);
    const written = isInline ? indent + inline : listAt(indent);
    return insertion(document, lineEnd(source, place), line + written);
  }
  return atTop(text, bodyStart, inline, listAt(outer + step));
}

/** Before everything that stands in the body. */
function atTop(
  { document, source }: ActivityText,
  bodyStart: number,
  inline: string,
  list: string,
): FileEdit {
  const line = lineBreakOf(source);
  if (isLastOnLine(source, bodyStart)) {
    return insertion(document, lineEnd(source, bodyStart), `${line}${list}`);
  }
  const isEmpty = source.slice(bodyStart).trimStart().startsWith('}');
  const behind = source[bodyStart] === '}' ? ' ' : isEmpty ? '' : ',';
  return insertion(document, bodyStart, ` ${inline}${behind}`);
}

/** Behind the last entry of a list, or its `none`, or its keyword. */
export function endOf(source: string, { none, entries, origin }: IcomList): number {
  if (!none) return entries[entries.length - 1]?.origin.end ?? origin.end;
  return origin.end + (/^\s+none\b/u.exec(source.slice(origin.end))?.[0].length ?? 0);
}

/** Where the texts of the body end: title, purpose, outcomes and the like come before the lists. */
function endOfTexts({ source, content: { texts } }: ActivityText): number | undefined {
  const ends = textRanges(source, texts).map(({ end }) => end);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** `(X)`: keeps the arrow off the parent's diagram. */
export function hideFromParent({ entry }: WrittenEntry): readonly FileEdit[] {
  const { document, start, end } = entry.object.origin;
  return [insertion(document, start, '('), insertion(document, end, ')')];
}

/** `X()`: keeps the arrow off the child's diagram. */
export function hideFromChild({ entry }: WrittenEntry): FileEdit {
  const { document, end } = entry.object.origin;
  return insertion(document, end, '()');
}

/** Takes the parentheses of a tunnel away. */
export function dropTunnel(source: string, { entry }: WrittenEntry): readonly FileEdit[] {
  const { document, start, end } = entry.object.origin;
  const before = /\(\s*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
  const after = /^\s*(?:\(\s*\)|\))/u.exec(source.slice(end))?.[0].length ?? 0;
  return [
    { document, start: start - before, end: start, text: '' },
    { document, start: end, end: end + after, text: '' },
  ].filter((edit) => edit.end > edit.start);
}

export function insertion(document: string, offset: number, text: string): FileEdit {
  return { document, start: offset, end: offset, text };
}
