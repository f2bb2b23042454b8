/** Several objects of a list become one bundle: one arrow above, its parts below. */
import { nameKey } from '@idef0-studio/model';
import type {
  Fragment,
  IcomEntry,
  IcomList,
  InterfaceObject,
  ModelQueries,
} from '@idef0-studio/model';
import { allLists } from '../edits/activity-text.js';
import { insertion } from '../edits/entry-edits.js';
import { dropEntries } from '../edits/drop-entries.js';
import type { FileEdit } from '../edits/file-edit.js';
import { freeName } from '../edits/free-name.js';
import { rewritten } from '../edits/rewritten-name.js';
import { lineBreakOf, lineEnd, stepOf } from '../edits/source-lines.js';
import { writtenName } from '../syntax/written-name.js';
import { bundleObjection } from './bundle-check.js';
import type { Change, Offer, RefactoringContext } from './refactoring.js';
import { objection } from './dry-run.js';

/** The entries of one list that the selection meets, two at least and without tunnels, sources and definitions,
 *  which belong to one object. A bundle that has these parts is taken; else a new one gets a made-up name, for
 *  authors to rename. Refused where somebody would make or take other things than before. */
export function bundleSelected(context: RefactoringContext): readonly Offer[] {
  const { model, fragment, selection } = context;
  if (selection.start === selection.end) return [];
  for (const list of allLists(fragment)) {
    const chosen = list.entries.filter(
      ({ origin }) => origin.start < selection.end && selection.start < origin.end,
    );
    if (chosen.length < 2 || !chosen.every(isPlain)) continue;
    const existing = bundleOf(model, list, chosen);
    const title =
      existing === undefined
        ? `Turn ${chosen.length} objects into a bundle`
        : `Turn ${chosen.length} objects into their bundle '${existing.name}'`;
    return [{ kind: 'extract', title, attempt: () => bundled(context, list, chosen, existing) }];
  }
  return [];
}

/** The first entry becomes the bundle, the others go. */
function bundled(
  context: RefactoringContext,
  list: IcomList,
  chosen: readonly IcomEntry[],
  existing: InterfaceObject | undefined,
): Change | string {
  const { workspace, model, source } = context;
  const bundle = existing?.name ?? freeName(model, 'New Bundle');
  const [first, ...others] = chosen;
  const edits = [
    ...(first === undefined ? [] : [rewritten(source, first.origin, writtenName(bundle))]),
    ...dropEntries(source, list, others),
    ...(existing === undefined ? [declaration(context, bundle, chosen)] : []),
  ];
  const reason = objection(workspace, model, edits, (before, after) =>
    bundleObjection(before, after, nameKey(bundle)),
  );
  return reason ?? { edits, ...(existing === undefined && { invented: bundle }) };
}

/** The bundle of just these parts, unless it stands in the list as well. */
function bundleOf(
  model: ModelQueries,
  { entries }: IcomList,
  chosen: readonly IcomEntry[],
): InterfaceObject | undefined {
  const parts = new Set(chosen.map(({ object }) => nameKey(object.text)));
  const written = new Set(entries.map(({ object }) => nameKey(object.text)));
  return model
    .objects()
    .find(
      (object) =>
        object.parts.length === parts.size &&
        object.parts.every((part) => parts.has(part)) &&
        !written.has(object.id),
    );
}

function isPlain({ tunnel, from, definition, responsibilities }: IcomEntry): boolean {
  return (
    tunnel === 'none' &&
    from.length === 0 &&
    definition === undefined &&
    responsibilities.length === 0
  );
}

function weight({ bundles, objects, body }: Fragment): number {
  return 1000 * bundles.length + 2 * objects.length + (body === undefined ? 0 : 1);
}

/** Behind the last bundle of the file with most of them, else behind its last object, else at its end. */
function declaration(
  { workspace, model, fragment }: RefactoringContext,
  bundle: string,
  chosen: readonly IcomEntry[],
): FileEdit {
  const home = [...model.fragments()].sort((a, b) => weight(b) - weight(a))[0] ?? fragment;
  const { document, bundles, objects } = home;
  const source = workspace.textOf(document) ?? '';
  const line = lineBreakOf(source);
  const parts = chosen.map(({ object }) => stepOf(source) + writtenName(object.text));
  const text = [`bundle ${writtenName(bundle)} {`, ...parts, '}'].join(line);
  const last = (bundles.at(-1) ?? objects.at(-1))?.origin.end;
  if (last !== undefined)
    return insertion(document, lineEnd(source, last), `${line}${line}${text}`);
  const end = source.trimEnd().length;
  return { document, start: end, end: source.length, text: `${line}${line}${text}${line}` };
}
