/** Fixes for `<-`, which says where an object comes from. */
import { makersOf, nameAt } from '@idef0-studio/model';
import type { Activity, Name, ObjectId, Origin, ModelQueries } from '@idef0-studio/model';
import { activityOfOrigin, entryAt, sourceAt } from '../edits/activity-text.js';
import { referenceTo } from '../edits/activity-reference.js';
import { addEntry, insertion } from '../edits/entry-edits.js';
import { fix, type FileEdit, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { blanksBefore, dropPiece } from '../edits/removals.js';
import { rewritten } from '../edits/rewritten-name.js';

/** A menu with more is no help. */
const MOST_MAKERS = 5;

/** `from/not-made`: the source makes the object, somebody else is the source, or none is named. */
export function fromNotMade({ workspace, model, source, finding }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(finding.origin.document);
  const entry = fragment && entryAt(fragment, finding.origin.start)?.entry;
  const { object: id = '' } = finding.data?.kind === 'add-entry' ? finding.data : {};
  const object = model.object(id);
  const wrong = entry?.from.find((name) => meansNoteOf(model, name, finding.notes[0]?.origin));
  if (entry === undefined || object === undefined) return [];
  const maker = finding.notes[0] && activityOfOrigin(model, finding.notes[0].origin);
  const letMake =
    maker === undefined || maker.kind === 'implied'
      ? []
      : [
          fix(
            `Let '${maker.name}' make '${object.name}'`,
            addEntry(workspace, model, maker, 'output', object.name),
          ),
        ];
  if (wrong === undefined) return letMake;
  const others = makersOf(model, object.id).filter(({ id: other }) => other !== maker?.id);
  return [
    ...letMake,
    ...lowest(others)
      .slice(0, MOST_MAKERS)
      .map((other) =>
        fix(`Take it from '${other.name}'`, [
          rewritten(source, wrong.origin, referenceTo(model, other)),
        ]),
      ),
    fix('Take it from anywhere', [dropSource(source, wrong)]),
  ];
}

/** `from/on-output`: the source goes. */
export function noSource({ workspace, source, finding }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(finding.origin.document);
  const name = fragment && sourceAt(fragment, finding.origin.start);
  return name === undefined ? [] : [fix("Drop the '<-'", [dropSource(source, name)])];
}

/** `bundle/part-elsewhere`: says whose bundle is taken. */
export function takeFromMaker({ workspace, model, source, finding }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(finding.origin.document);
  const entry = fragment && entryAt(fragment, finding.origin.start)?.entry;
  const object = entry && objectNamed(model, entry.object);
  if (entry === undefined || object === undefined) return [];
  const end = endOfName(source, entry.object.origin.end);
  return lowest(makersOf(model, object))
    .slice(0, MOST_MAKERS)
    .map((maker) =>
      fix(`Take '${entry.object.text}' from '${maker.name}'`, [
        insertion(finding.origin.document, end, ` <- ${referenceTo(model, maker)}`),
      ]),
    );
}

/** Takes a source away, with its `<-`. */
export function dropSource(source: string, { origin }: Name): FileEdit {
  const arrow = /<-(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*$/u.exec(source.slice(0, origin.start));
  const sign = arrow?.index ?? origin.start;
  const start = sign - (arrow === null ? 0 : blanksBefore(source, sign));
  return dropPiece(source, { ...origin, start });
}

/** Without those that are above others of the list: the lowest say most exactly who makes a thing. */
function lowest(makers: readonly Activity[]): readonly Activity[] {
  const above = new Set(makers.flatMap(({ parent }) => parent ?? []));
  return makers.filter(({ id }) => !above.has(id));
}

/** Whether a name refers to the activity or the agent that is declared at a place. */
function meansNoteOf(model: ModelQueries, { origin }: Name, declared: Origin | undefined): boolean {
  if (declared === undefined) return false;
  const meant = model.references().find((reference) => isSame(reference.origin, origin));
  if (meant === undefined) return false;
  if (meant.kind === 'activity') return activityOfOrigin(model, declared)?.id === meant.id;
  return model.agents().some((agent) => agent.name === meant.id && isSame(agent.origin, declared));
}

function isSame(a: Origin, b: Origin): boolean {
  return a.document === b.document && a.start === b.start;
}

function objectNamed(model: ModelQueries, name: Name): ObjectId | undefined {
  const { document, start } = name.origin;
  const found = nameAt(model, document, start)?.element;
  return found?.kind === 'object' || found?.kind === 'role' ? found.id : undefined;
}

/** Behind the name of an entry and the parentheses of its tunnel. */
function endOfName(source: string, end: number): number {
  return end + (/^[ \t]*(?:\([ \t]*\)|\))/u.exec(source.slice(end))?.[0].length ?? 0);
}
