/** Fixes of what is declared twice, nowhere, or for nobody. */
import { plainName } from '../lower/names.js';
import { fix, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { newSender } from './name-fixes.js';
import { dropDeclaration, dropText } from '../edits/removals.js';

/** An agent that sends what nobody makes. */
export function sender({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const object = data?.kind === 'not-made' ? model.object(data.object) : undefined;
  return object === undefined ? [] : [newSender(workspace, model, object.name)];
}

/** An object that is defined twice: either definition can go. */
export function twoDefinitions({ workspace, source, finding }: FixContext): readonly Fix[] {
  const [note] = finding.notes;
  const other = note && workspace.textOf(note.origin.document);
  return [
    ...(note === undefined || other === undefined
      ? []
      : [fix('Keep this definition, drop the other', [dropText(other, note.origin)])]),
    fix('Keep the other definition, drop this one', [dropText(source, finding.origin)]),
  ];
}

/** Nothing where a bundle holds the object or a `see` points to it: dropping these is a decision of its own. */
export function unused({ workspace, model, source, finding }: FixContext): readonly Fix[] {
  const name = plainName(source.slice(finding.origin.start, finding.origin.end));
  const object = model.objects().find((each) => each.name === name);
  const places =
    finding.code === 'object/unused' ? model.declarations(object?.id ?? '') : [finding.origin];
  if (model.references().some(({ kind, id }) => kind === 'object' && id === object?.id)) return [];
  const edits = places.map(({ document, start }) => {
    const fragment = model.fragments().find((each) => each.document === document);
    return fragment && dropDeclaration(workspace, fragment, start);
  });
  return edits.includes(undefined) ? [] : [fix(`Drop the declaration of '${name}'`, edits)];
}

/** A plain element declared twice. */
export function secondElement({ workspace, finding }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(finding.origin.document);
  const { start } = finding.origin;
  const isDeclared = fragment?.plainElements.some(({ name }) => name.origin.start === start);
  if (fragment === undefined || isDeclared !== true) return [];
  return [fix('Drop this declaration', [dropDeclaration(workspace, fragment, start)])];
}
