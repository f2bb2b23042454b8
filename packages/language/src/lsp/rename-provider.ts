/** Rename: writes the new name at every place of the old one, over all files of the workspace. */
import type { LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type { RenameParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { ResponseError, ErrorCodes } from 'vscode-languageserver';
import { type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import {
  foreignElementsIn,
  formerNamesOf,
  isPlainKind,
  plainKind,
  plainKinds,
  textElementsIn,
  type Origin,
  type ModelQueries,
  type MemberKind,
  type PlainKind,
} from '@idef0-studio/model';
import type { FileEdit } from '../edits/file-edit.js';
import { formerLine } from '../edits/former-line.js';
import { nameOfElement } from '../refactor/keep-old-name.js';
import { namePlaces } from '../edits/rewritten-name.js';
import { lastNameIn, nameInText } from '../edits/text-names.js';
import { plainName } from '../lower/names.js';
import { ownNameOf, plainNames } from './plain-names.js';
import { type EditorSymbol, type SymbolOccurrence } from './symbol-at.js';
import { writtenClause, writtenName } from '../syntax/written-name.js';

import { SymbolProvider } from './navigation-providers.js';

export class Idef0RenameProvider extends SymbolProvider implements RenameProvider {
  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    const symbol = this.symbol(document, params);
    // A map has the names of its models, which are renamed where those are.
    if (symbol === undefined || symbol.kind === 'map' || symbol.isFormer) return undefined;
    const place = symbol.occurrences.find(({ origin }) => isSamePlace(origin, symbol.origin));
    if (place?.node === true) return undefined;
    return this.range(this.ownName(symbol, place ?? { origin: symbol.origin }));
  }

  /** Writes the new name at every place of the old one, in backquotes where it needs them.
   *  @throws ResponseError if the new name is empty or stands for something else already. */
  rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
    const symbol = this.symbol(document, params);
    if (symbol === undefined || symbol.kind === 'map') return undefined;
    if (symbol.isFormer)
      throw refused(
        'This name was that of before; rename the element where it has its present name.',
      );
    const name = plainName(params.newName.trim());
    if (name === '') throw refused('A name is not empty; write the new name.');
    const taken = nameTaken(symbol, name);
    if (taken !== undefined)
      throw refused(`'${name}' is already the name of ${taken}; names are unique in a model.`);
    const changes: Record<string, TextEdit[]> = {};
    const written = symbol.kind === 'clause' ? writtenClause(name) : writtenName(name);
    for (const { origin, reference } of this.placesToRename(symbol)) {
      const text = reference === undefined ? written : nameInText(name, reference);
      const edit = { range: this.range(origin), newText: text };
      (changes[origin.document] ??= []).push(edit);
    }
    const kept = this.keptName(symbol, name);
    if (kept !== undefined) {
      const edit = { range: this.range(kept), newText: kept.text };
      (changes[kept.document] ??= []).push(edit);
    }
    return { changes };
  }

  /** Remembers the old name; where settings want it the line that keeps it. */
  private keptName({ model, ...element }: EditorSymbol, after: string): FileEdit | undefined {
    const { renames } = this.workspace;
    const before = nameOfElement(model, element);
    if (before === after) return undefined;
    renames.note({ model: model.name, kind: element.kind, before, after });
    if (renames.keeping !== 'always' || formerNamesOf(model, element).includes(before))
      return undefined;
    return formerLine(this.workspace, model, element, before);
  }

  private placesToRename(symbol: EditorSymbol): readonly NamePlace[] {
    const named = symbol.occurrences.filter(({ node }) => !node);
    const places = named.map((place) => ({ ...place, origin: this.ownName(symbol, place) }));
    if (symbol.kind !== 'activity') return places;
    return [...places, ...this.qualifiers(symbol)];
  }

  /** The places where the activity's name stands before a dot: `Parent.Name`. */
  private qualifiers({ model, id }: EditorSymbol): readonly NamePlace[] {
    const renamed = model.activity(id);
    if (renamed === undefined) return [];
    const own = model.references();
    const foreign = this.workspace
      .everyModel()
      .flatMap((each) => foreignElementsIn(each, model))
      .map(({ element, ...place }) => ({ ...element, ...place }));
    const inTexts = this.workspace
      .everyModel()
      .flatMap((each) => each.fragments().flatMap((file) => textElementsIn(each, file)))
      .filter((each) => each.model === model)
      .map(({ element, ...place }) => ({ ...element, ...place }));
    return [...own, ...foreign, ...inTexts].flatMap((place) => {
      if (place.kind !== 'activity' || place.node || place.id === id) return [];
      if (!isUnder(model, place.id, id)) return [];
      const names = this.names(place.origin);
      // Elsewhere the first is the name of the model.
      const first = 'use' in place && place.use !== 'map' ? 1 : 0;
      return names
        .slice(first, -1)
        .filter((origin) => plainName(this.text(origin)) === renamed.name)
        .map((origin) =>
          'reference' in place ? { origin, reference: place.reference } : { origin },
        );
    });
  }

  /** Of `Parent.Name` the last name; the number of a clause has dots of its own. */
  private ownName({ model, kind, id }: EditorSymbol, { origin, reference }: NamePlace): Origin {
    // In a text a name with a dot in it has no backquotes of its own.
    if (reference !== undefined) return lastNameIn(reference, ownNameOf(model, kind, id));
    if (kind === 'clause') return origin;
    return this.names(origin).at(-1) ?? origin;
  }

  private names(origin: Origin): readonly Origin[] {
    return namePlaces(this.workspace.textOf(origin.document) ?? '', origin);
  }

  private text({ document, start, end }: Origin): string {
    return this.workspace.textOf(document)?.slice(start, end) ?? '';
  }
}

/** A place that is written anew. */
type NamePlace = Pick<SymbolOccurrence, 'origin' | 'reference'>;

/** What has a name already that would be given; undefined where it is free. */
function nameTaken({ model, kind, id }: EditorSymbol, name: string): string | undefined {
  if (kind !== 'activity' && kind !== 'object' && kind !== 'agent' && hasOwnNames(kind)) {
    const all = plainNames(model, kind);
    const within = all.find((each) => each.id === id)?.within;
    const isTaken = all.some(
      (each) => each.within === within && each.name === name && each.id !== id,
    );
    return isTaken ? `a ${kind}` : undefined;
  }
  const object = model.objects().find((other) => other.name === name);
  if (object !== undefined && !(kind === 'object' && object.id === id)) return 'an object';
  if (model.agents().some((agent) => agent.name === name) && name !== id) return 'an agent';
  const other = plainKinds.find(
    (each) => !hasOwnNames(each) && plainNames(model, each).some((named) => named.name === name),
  );
  if (other !== undefined && name !== id) return `a ${other}`;
  const own = kind === 'activity' ? model.activity(id) : undefined;
  const clash = model
    .activities()
    .some(
      (other) =>
        other.name === name &&
        other.id !== id &&
        (own === undefined || other.parent === own.parent),
    );
  return clash ? 'an activity' : undefined;
}

/** Whether the names of a kind are none of those that objects, activities and agents have. */
function hasOwnNames(kind: PlainKind | MemberKind): boolean {
  return !isPlainKind(kind) || plainKind(kind).names === 'their own';
}

function isUnder(model: ModelQueries, activity: string, above: string): boolean {
  let parent = model.activity(activity)?.parent;
  while (parent !== undefined && parent !== above) parent = model.activity(parent)?.parent;
  return parent !== undefined;
}

function refused(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}

function isSamePlace(a: Origin, b: Origin): boolean {
  return a.start === b.start && a.document === b.document;
}
