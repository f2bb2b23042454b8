/** Several objects of a list become one bundle: one arrow above, its parts below. */
import type { Fragment, IcomEntry } from '@idef0-studio/model';
import { allLists } from '../fixes/activity-text.js';
import { insertion } from '../fixes/entry-edits.js';
import { dropEntries } from '../fixes/drop-entries.js';
import type { FileEdit } from '../fixes/file-edit.js';
import { freeName } from '../fixes/free-name.js';
import { lineBreakOf, lineEnd, stepOf } from '../fixes/source-lines.js';
import { writtenName } from '../lsp/written-name.js';
import type { Refactoring, RefactoringContext } from './refactoring.js';

/** The entries of one list that the selection meets, two at least and without tunnels, sources and definitions,
 *  which belong to one object. The bundle gets a made-up name, for authors to rename. */
export function bundleSelected(context: RefactoringContext): readonly Refactoring[] {
  const { workspace, model, fragment, source, selection } = context;
  if (selection.start === selection.end) return [];
  for (const list of allLists(fragment)) {
    const chosen = list.entries.filter(
      ({ origin }) => origin.start < selection.end && selection.start < origin.end,
    );
    const [first, ...others] = chosen;
    if (first === undefined || others.length === 0 || !chosen.every(isPlain)) continue;
    const invented = freeName(model, 'New Bundle');
    const name = writtenName(invented);
    const home = [...model.fragments].sort((a, b) => weight(b) - weight(a))[0] ?? fragment;
    const parts = chosen.map(({ object }) => writtenName(object.text));
    const text = workspace.textOf(home.document) ?? '';
    return [
      {
        kind: 'extract',
        title: `Turn ${chosen.length} objects into a bundle`,
        invented,
        edits: [
          { ...first.origin, text: name },
          ...dropEntries(source, list, others),
          declaration(home, text, name, parts),
        ],
      },
    ];
  }
  return [];
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

/** Behind the last bundle of the file, else behind its last object, else at its end. */
function declaration(
  { document, bundles, objects }: Fragment,
  source: string,
  name: string,
  parts: readonly string[],
): FileEdit {
  const line = lineBreakOf(source);
  const step = stepOf(source);
  const text = [`bundle ${name} {`, ...parts.map((part) => step + part), '}'].join(line);
  const last = (bundles.at(-1) ?? objects.at(-1))?.origin.end;
  if (last !== undefined)
    return insertion(document, lineEnd(source, last), `${line}${line}${text}`);
  const end = source.trimEnd().length;
  return { document, start: end, end: source.length, text: `${line}${line}${text}${line}` };
}
