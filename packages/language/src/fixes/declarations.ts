/** New declarations of objects and agents, in the file where such things stand. */
import type { Fragment, ModelQueries } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { insertion } from '../edits/entry-edits.js';
import type { FileEdit } from '../edits/file-edit.js';
import { lineBreakOf, lineEnd, lineStart, stepOf } from '../edits/source-lines.js';

/** Declares an object: in the file with most such declarations, in alphabetical order where it has one. */
export function declareObject(
  workspace: ModelWorkspace,
  model: ModelQueries,
  name: string,
): FileEdit | undefined {
  const fragment = richest(model, ({ objects }) => objects.length);
  if (fragment === undefined) return undefined;
  const { document, objects } = fragment;
  const source = workspace.textOf(document) ?? '';
  const line = lineBreakOf(source);
  const text = `object ${writtenName(name)}`;
  const names = objects.map((object) => object.name.text);
  const isSorted = names.every(
    (each, index) => index === 0 || compare(names[index - 1] ?? '', each) <= 0,
  );
  const next = isSorted ? objects.find((object) => compare(object.name.text, name) > 0) : undefined;
  if (next !== undefined) {
    return insertion(document, lineStart(source, next.origin.start), `${text}${line}`);
  }
  const last = objects[objects.length - 1];
  if (last !== undefined) {
    return insertion(document, lineEnd(source, last.origin.end), `${line}${text}`);
  }
  return atEnd(document, source, text);
}

/** Declares an agent that sends an object. Its name is made up: authors rename it. */
export function declareSender(
  workspace: ModelWorkspace,
  model: ModelQueries,
  agent: string,
  object: string,
): FileEdit | undefined {
  const fragment = richest(model, ({ externals }) => externals.length);
  if (fragment === undefined) return undefined;
  const { document, externals } = fragment;
  const source = workspace.textOf(document) ?? '';
  const line = lineBreakOf(source);
  const step = stepOf(source);
  const text = `external ${writtenName(agent)} {${line}${step}output${line}${step}${step}${writtenName(object)}${line}}`;
  const last = externals[externals.length - 1];
  if (last === undefined) return atEnd(document, source, text);
  return insertion(document, lineEnd(source, last.origin.end), `${line}${line}${text}`);
}

/** The file with the highest count; of files with the same count the one that holds the body of the model. */
function richest(model: ModelQueries, count: (fragment: Fragment) => number): Fragment | undefined {
  const weigh = (fragment: Fragment) => 2 * count(fragment) + (fragment.body?.braces ? 1 : 0);
  return [...model.fragments()].sort((a, b) => weigh(b) - weigh(a))[0];
}

function atEnd(document: string, source: string, text: string): FileEdit {
  const line = lineBreakOf(source);
  const end = source.trimEnd().length;
  // An insertion, so that several stand beside each other.
  const last = end === source.length ? line : '';
  return insertion(document, end, `${line}${line}${text}${last}`);
}

function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
