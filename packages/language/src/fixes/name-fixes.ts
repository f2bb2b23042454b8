/** Fixes for names: unknown ones, ambiguous ones, and those that look like others. */
import { nameKey, occurrencesOf, ofKind } from '@idef0-studio/model';
import type { Finding, Origin, ModelQueries } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import { plainName } from '../lower/names.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { blockKeywords } from '../statements/vocabulary.js';
import {
  activityOfOrigin,
  allActivities,
  entryAt,
  sourceAt,
  type WrittenEntry,
} from '../edits/activity-text.js';
import { referenceTo } from '../edits/activity-reference.js';
import { declareObject, declareSender } from './declarations.js';
import { dropEntry } from './dropped-entry.js';
import { insertion } from '../edits/entry-edits.js';
import { fix, preferred, type FileEdit, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { freeName } from '../edits/free-name.js';
import { namePlaces, rewritten, rewrittenAt } from '../edits/rewritten-name.js';
import { withoutComments } from '../text/comments.js';
import { indentAt, lineBreakOf, lineEnd } from '../edits/source-lines.js';
import { dropSource } from './source-fixes.js';

/** `name/unknown`: the name means an object where it is an entry of a list, else an activity or an agent. */
export function unknownName(context: FixContext): readonly Fix[] {
  const { workspace, source, finding } = context;
  if (finding.data?.kind === 'broken-name') return respelt(context);
  if (finding.data?.kind === 'misspelt-declaration') return misspeltDeclaration(context);
  const fragment = workspace.fragmentOf(finding.origin.document);
  const entry = fragment && entryAt(fragment, finding.origin.start);
  if (entry !== undefined) return unknownObject(context);
  const reference = fragment && sourceAt(fragment, finding.origin.start);
  return [
    ...respelt(context),
    ...(reference === undefined || holdsHeader(source, reference.origin)
      ? []
      : [fix('Take it from anywhere', [dropSource(source, reference)])]),
  ];
}

/** A declaration that spells a name otherwise than all its uses: one of the two spellings holds. */
function misspeltDeclaration(context: FixContext): readonly Fix[] {
  const { workspace, model, source, finding } = context;
  const { data } = finding;
  const object = data?.kind === 'misspelt-declaration' ? model.object(data.name) : undefined;
  if (object === undefined) return respelt(context);
  const here = plainName(source.slice(finding.origin.start, finding.origin.end));
  const edits = model
    .occurrences(object.id)
    .map((each) => rewrittenAt(workspace, each, writtenName(here)));
  return [
    ...respelt(context),
    fix(`Change '${object.name}' to '${here}' everywhere`, edits),
    fix(`Declare the object '${object.name}'`, [declareObject(workspace, model, object.name)]),
  ];
}

/** Whether a line break is lost before the header of another element, which would go with the name. */
function holdsHeader(source: string, { start, end }: Origin): boolean {
  const words = source.slice(start, end).split(/\s+/u);
  return blockKeywords.some((keyword) => words.includes(keyword));
}

/** What the message proposes in the place of what stands there: never without a choice, since a near name may be that
 *  of another thing (`Order 2`, `Order 1`). */
export function respelt({ source, finding }: FixContext): readonly Fix[] {
  const near = finding.proposed;
  if (near === undefined) return [];
  const title = `Change to '${near}'`;
  if (finding.code.startsWith('text/')) return [fix(title, [{ ...finding.origin, text: near }])];
  if (finding.data?.kind === 'broken-name') {
    if (!holdsNamesAlone(source, finding.origin)) return [];
    return [fix(title, [rewritten(source, finding.origin, writtenName(near))])];
  }
  // Of `Parent.Name` the last name is the one that nothing has.
  const place = namePlaces(source, finding.origin).at(-1) ?? finding.origin;
  return [fix(title, [{ ...place, text: writtenName(near) }])];
}

/** The name that something has now, in the place of the one that it had before: its author has said so. */
export function namedNow(source: string, { data, origin }: Finding): readonly Fix[] {
  if (data?.kind !== 'renamed') return [];
  const place = namePlaces(source, origin).at(-1) ?? origin;
  return [preferred(`Change to '${data.name}'`, [{ ...place, text: writtenName(data.name) }])];
}

/** Whether nothing but names stands between two names that are one: no parenthesis, which would lose its other. */
function holdsNamesAlone(source: string, { start, end }: Origin): boolean {
  return !/[(){}"<:]/u.test(withoutComments(source.slice(start, end)).replace(/`[^`]*`/gu, ''));
}

function unknownObject(context: FixContext): readonly Fix[] {
  const { workspace, model, source, finding } = context;
  const { start, end } = finding.origin;
  // The name is none where a keyword is inside: a declaration of it would be one mistake more.
  if (finding.data?.kind === 'split-line') return splitLine(context);
  const name = plainName(source.slice(start, end));
  const fragment = workspace.fragmentOf(finding.origin.document);
  const entry = fragment && entryAt(fragment, start);
  const dropped = entry && fix(`Drop '${name}' here`, dropEntry(model, source, entry));
  // An activity or an agent has the name: an object of the same name would be one mistake more.
  if (finding.data?.kind === 'no-object') return dropped === undefined ? [] : [dropped];
  return [
    ...respelt(context),
    fix(`Declare the object '${name}'`, [declareObject(workspace, model, name)]),
    ...(dropped === undefined ? [] : [newSender(workspace, model, name), dropped]),
  ];
}

/** A new agent that sends an object. */
export function newSender(workspace: ModelWorkspace, model: ModelQueries, object: string): Fix {
  const agent = freeName(model, 'Outside');
  const edit = declareSender(workspace, model, agent, object);
  return { ...fix(`Let a new agent send '${object}'`, [edit]), invented: agent };
}

/** `name/ambiguous`: one fix for each activity that may be meant. */
export function ambiguousName({ model, source, finding }: FixContext): readonly Fix[] {
  return finding.notes.flatMap((note) => {
    const activity = activityOfOrigin(model, note.origin);
    if (activity === undefined) return [];
    const text = referenceTo(model, activity);
    return [fix(`Change to '${text}'`, [rewritten(source, finding.origin, text)])];
  });
}

/** `name/undeclared-role`. */
export function undeclaredRole(context: FixContext): readonly Fix[] {
  const { workspace, model, source, finding } = context;
  const name = plainName(source.slice(finding.origin.start, finding.origin.end));
  const place = model.plainElements('role')[0]?.origin ?? finding.origin;
  const fragment = workspace.fragmentOf(place.document);
  const text = workspace.textOf(place.document) ?? source;
  const last = fragment && ofKind(fragment.plainElements, 'role').at(-1)?.origin.end;
  const line = lineBreakOf(text);
  const edit: FileEdit =
    last === undefined
      ? insertion(place.document, text.trimEnd().length, `${line}${line}role ${writtenName(name)}`)
      : insertion(place.document, lineEnd(text, last), `${line}role ${writtenName(name)}`);
  return [...respelt(context), fix(`Declare the role '${name}'`, [edit])];
}

/** `name/mixed-letters` of one name: its word in the letters of one alphabet, wherever the word stands in a name. */
export function oneAlphabet({ workspace, model, finding }: FixContext): readonly Fix[] | undefined {
  if (finding.data?.kind !== 'mixed-letters') return undefined;
  const { word, instead } = finding.data;
  const places = [
    ...model.references().map(({ origin }) => origin),
    ...model.objects().flatMap(({ id }) => model.occurrences(id)),
  ];
  const edits = new Map<string, FileEdit>();
  for (const origin of places) {
    const source = workspace.textOf(origin.document) ?? '';
    for (const name of namePlaces(source, origin)) {
      const written = source.slice(name.start, name.end);
      if (!written.includes(word)) continue;
      const text = written.replaceAll(word, instead);
      edits.set(`${name.document}:${name.start}`, { ...name, text });
    }
  }
  return [
    preferred(`Write '${instead}' in letters of one alphabet everywhere`, [...edits.values()]),
  ];
}

/** `name/look-alike`: both are written as the other one is. */
export function lookAlike({ workspace, model, source, finding }: FixContext): readonly Fix[] {
  const [note] = finding.notes;
  if (note === undefined) return [];
  const here = plainName(source.slice(finding.origin.start, finding.origin.end));
  const objects = model.objects();
  const one = objects.find(({ name }) => name === here);
  const other = objects.find(({ id }) =>
    model
      .declarations(id)
      .some(
        ({ document, start }) => document === note.origin.document && start === note.origin.start,
      ),
  );
  if (one === undefined || other === undefined) return [];
  const places = occurrencesOf(model, { kind: 'object', id: one.id });
  const edits = places.flatMap((origin) => {
    const entry = entryBeside(workspace, origin, other.id);
    const text = entry && workspace.textOf(origin.document);
    if (entry !== undefined && text !== undefined && saysNothingElse(text, entry))
      return dropEntry(model, text, entry);
    return [rewrittenAt(workspace, origin, writtenName(other.name))];
  });
  return [fix(`Write '${other.name}' everywhere`, edits)];
}

/** Whether an entry is a name and no more, so that no word goes with it. */
function saysNothingElse(source: string, { entry: { object, origin } }: WrittenEntry): boolean {
  return plainName(source.slice(origin.start, origin.end)) === object.text;
}

/** The entry of a place whose list has another object as well: written as that one it would stand twice. */
function entryBeside(
  workspace: ModelWorkspace,
  { document, start }: Origin,
  other: string,
): WrittenEntry | undefined {
  const fragment = workspace.fragmentOf(document);
  const written = fragment && entryAt(fragment, start);
  const isTwice = written?.list.entries.some(({ object }) => nameKey(object.text) === other);
  return isTwice === true ? written : undefined;
}

/** `name/no-model`: the model or the activity that may be meant before the dot. */
export function nearModel({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  const [place] = namePlaces(source, origin);
  if (data?.kind !== 'near-model' || place === undefined) return [];
  return [fix(`Change to '${data.name}'`, [{ ...place, text: writtenName(data.name) }])];
}

/** `name/swallowed-keyword`: the keyword begins a line of its own, or behind the name of an activity its body. */
export function splitLine({ workspace, source, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind === 'split-outcome')
    return splitOutcome(source, finding.origin, finding.data.at);
  if (finding.data?.kind !== 'split-line') return [];
  const { before, offset } = finding.data;
  const { document, start, end } = finding.origin;
  const at = start + offset;
  const fragment = workspace.fragmentOf(document);
  const header =
    fragment && allActivities(fragment).find(({ name }) => name.origin.start === start);
  const isBody = !(blockKeywords as readonly string[]).includes(before);
  if (header !== undefined && isBody && header.origin.end === end) {
    const body = ` { ${source.slice(at + 1, end)} }`;
    return [
      fix(`Put what begins with '${before}' into braces`, [
        { document, start: at, end, text: body },
      ]),
    ];
  }
  const text = `${lineBreakOf(source)}${indentAt(source, start)}`;
  return [fix(`Begin a new line before '${before}'`, [{ document, start: at, end: at + 1, text }])];
}

/** The name of an outcome ends before `satisfies`. */
function splitOutcome(source: string, { document, start }: Origin, at: number): readonly Fix[] {
  const name = source.slice(start, start + at);
  const edit = { document, start, end: start + at, text: `\`${name}\`` };
  return [fix('Put the name of the outcome between backquotes', [edit])];
}
