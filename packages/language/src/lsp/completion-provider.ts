/**
 * Completion: the keywords and names that fit the place, each with what it means. The place is read
 * off the tokens (`completion-place.ts`), the names off the model, so that a broken line still completes.
 */
import type { LangiumDocument, Lexer } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionParams } from 'vscode-languageserver';
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type Range,
} from 'vscode-languageserver-types';
import type {
  Activity,
  IcomRole,
  InterfaceObject,
  ModelQueries,
  PlainKind,
  ViewWord,
} from '@idef0-studio/model';
import {
  activityAt,
  COLOURS,
  dimensionOf,
  isViewWord,
  knownModel,
  levelLabel,
  NAMED_VIEW_KINDS,
  shownNumber,
  USUAL_AUDIENCES,
  VALUE_TYPES,
  VIEW_PAGES,
  viewWord,
  viewWords,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { helpOn, snippetOf } from '../statements/statements.js';
import { keywordsIn, listsActivities } from '../statements/statements.js';
import {
  numberings,
  profiles,
  responsibilityKeywords,
  roleKeywords,
  statuses,
} from '../statements/vocabulary.js';
import { completionSpot, type CompletionPlace, type MemberUse } from './completion-place.js';
import { activityHelp, objectHelp } from './element-help.js';
import { namesForText, textSpot } from './text-completion.js';
import { plainName } from '../lower/names.js';
import { writtenClause, writtenName } from '../syntax/written-name.js';

/** A name that may be written, before it is turned into an item for the editor. */
interface Offer {
  readonly label: string;
  readonly insert?: string;
  readonly snippet?: boolean;
  readonly kind: CompletionItemKind;
  /** What the typed letters are compared with; undefined: the label. */
  readonly filter?: string;
  /** Shown beside the label. */
  readonly detail?: string;
  readonly documentation?: string;
  /** What comes first: lower sorts higher. */
  readonly rank: number;
}

export class Idef0CompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = {
    triggerCharacters: ['(', '.', '-', ':', '`'],
  };

  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly lexer: Lexer,
  ) {}

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
    const text = document.textDocument.getText();
    const offset = document.textDocument.offsetAt(params.position);
    const { tokens } = this.lexer.tokenize(text, { mode: 'partial' });
    const spot = completionSpot(tokens, text, offset);
    const uri = document.uri.toString();
    const model = this.workspace.modelOf(uri);
    if (spot === undefined) {
      const inText = model && textSpot(tokens, text, offset);
      if (model === undefined || inText === undefined) return { isIncomplete: false, items: [] };
      const typed = {
        start: document.textDocument.positionAt(inText.start),
        end: document.textDocument.positionAt(offset),
      };
      return { isIncomplete: false, items: [...namesForText(model, inText, typed)] };
    }
    const range = {
      start: document.textDocument.positionAt(spot.start),
      end: document.textDocument.positionAt(spot.end),
    };
    const names = this.workspace.modelNames(spot.what.kind === 'any model' ? undefined : uri);
    const offers = offersFor(spot.what, model, names, uri, spot.start);
    return { isIncomplete: false, items: offers.map((offer) => itemOf(offer, range)) };
  }
}

function itemOf(offer: Offer, range: Range): CompletionItem {
  return {
    label: offer.label,
    kind: offer.kind,
    filterText: offer.filter ?? offer.label,
    sortText: `${offer.rank}${offer.label}`,
    insertTextFormat: offer.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: offer.insert ?? writtenName(offer.label) },
    ...(offer.detail === undefined ? {} : { detail: offer.detail }),
    ...(offer.documentation === undefined
      ? {}
      : { documentation: { kind: 'markdown', value: offer.documentation } }),
  };
}

function offersFor(
  what: CompletionPlace,
  model: ModelQueries | undefined,
  modelNames: readonly string[],
  uri: string,
  offset: number,
): readonly Offer[] {
  switch (what.kind) {
    case 'model':
    case 'any model':
      return modelNames.map((label) => ({ label, kind: CompletionItemKind.Module, rank: 1 }));
    case 'word':
      return words(wordsBehind[what.keyword] ?? []);
    case 'responsibility':
      return words(responsibilityKeywords);
    case 'each':
      return words(roleKeywords);
    default:
      return model === undefined && what.kind !== 'statement'
        ? []
        : namesFor(what, model, uri, offset);
  }
}

const wordsBehind: Readonly<Record<string, readonly string[]>> = {
  colour: COLOURS,
  type: Object.keys(VALUE_TYPES),
  profile: profiles,
  numbers: numberings,
  status: statuses,
};

function namesFor(
  what: Exclude<
    CompletionPlace,
    { kind: 'model' | 'any model' | 'word' | 'responsibility' | 'each' }
  >,
  model: ModelQueries | undefined,
  uri: string,
  offset: number,
): readonly Offer[] {
  switch (what.kind) {
    case 'statement': {
      const keywords = [
        ...(what.place === 'view' ? words(viewWords) : []),
        ...keywordOffers(keywordsIn(what.place), what.place),
      ];
      if (model !== undefined && what.place === 'assessment')
        return activityOffers(model, () => true).map(behindColon);
      if (model !== undefined && what.model !== undefined)
        return [...mappedOffers(model, what.model), ...keywords];
      if (model !== undefined && listsActivities(what.place))
        return [...activityOffers(model, () => true), ...keywords];
      if (what.list === undefined || model === undefined) return keywords;
      return [...entryOffers(what.list, model, uri, offset), ...keywords];
    }
    case 'mapped':
      return model === undefined ? [] : mappedOffers(model, what.model);
    case 'object':
      return model === undefined ? [] : entryOffers(what.role ?? 'input', model, uri, offset);
    case 'clause':
      return model === undefined ? [] : clauseOffers(model, what.catalog);
    case 'scale':
    case 'property':
      return plainOffers(model, what.kind);
    case 'level':
      return listedOffers('scale', what.scale, model);
    case 'value':
      return listedOffers('property', what.property, model);
    case 'view':
      return model === undefined ? [] : viewOffers(model, what.word, what.before);
    case 'audience':
      return audienceOffers(model);
    case 'part':
      return model === undefined ? [] : model.objects().map((o) => objectOffer(model, o, 1));
    case 'source':
      return model === undefined
        ? []
        : [...activityOffers(model, () => true), ...agentOffers(model), ...modelOffers(model)];
    case 'activity': {
      if (model === undefined) return [];
      if (what.keyword === 'decompose') return activityOffers(model, isOpenForDecomposition);
      return [...activityOffers(model, () => true), ...modelOffers(model)];
    }
    case 'member':
      return model === undefined ? [] : memberOffers(model, what.path.map(plainName), what.use);
  }
}

function words(list: readonly string[]): readonly Offer[] {
  return list.map((label, rank) => ({
    label,
    insert: label,
    kind: CompletionItemKind.Keyword,
    rank,
    ...detailOf(label),
  }));
}

/** What is shown beside a keyword. */
function detailOf(keyword: string): Pick<Offer, 'detail'> {
  const detail = isViewWord(keyword) ? viewWord(keyword).help : helpOn(keyword);
  return detail === undefined ? {} : { detail };
}

function keywordOffers(keywords: readonly string[], place: string): readonly Offer[] {
  return keywords.map((label) => {
    const isValue = label === 'property' && place !== 'file';
    const snippet = isValue ? 'property ${1:Name} = $0' : snippetOf(label);
    return {
      label,
      insert: place === 'file' && label === 'model' ? 'model ' : (snippet ?? label),
      snippet: snippet !== undefined,
      kind: CompletionItemKind.Keyword,
      rank: 8,
      ...detailOf(label),
    };
  });
}

/** What may stand behind the word of a line of a view. */
function viewOffers(
  model: ModelQueries,
  word: ViewWord,
  before: string | undefined,
): readonly Offer[] {
  if (before !== undefined) return listedOffers('property', before, model);
  switch (viewWord(word).type) {
    case 'kind':
      return words(NAMED_VIEW_KINDS);
    case 'page':
      return words(VIEW_PAGES);
    case 'reach':
      return words(['all']);
    case 'subject':
      return [
        ...activityOffers(model, () => true),
        ...model.objects().map((object) => objectOffer(model, object, 4)),
      ];
    case 'lens':
      return [
        ...plainOffers(model, 'scale'),
        ...words([
          ...new Set(model.plainElements('category').flatMap((each) => dimensionOf(each) ?? [])),
        ]),
        ...plainOffers(model, 'property'),
      ];
    case 'comparison':
    case 'properties':
      return plainOffers(model, 'property');
    case 'date': {
      const dates = model.assessments().flatMap(({ date }) => date?.text ?? []);
      return words([...new Set(dates)]);
    }
    default:
      return [];
  }
}

/** Objects for a list: those that are near first. For an output, what somebody waits for; for the others,
 *  what a sibling makes or the activity above takes. */
function entryOffers(
  role: IcomRole,
  model: ModelQueries,
  uri: string,
  offset: number,
): readonly Offer[] {
  const activity = activityAt(model, uri, offset);
  const listed = new Set(activity?.lists[role]?.map(({ object }) => object));
  const roles = new Set(model.plainElements('role').map(({ name }) => name));
  const near = activity === undefined ? new Set<string>() : nearObjects(model, activity, role);
  const objects = model
    .objects()
    .filter(({ id }) => !listed.has(id) && !roles.has(id))
    .map((object) => objectOffer(model, object, near.has(object.id) ? 2 : 4));
  if (role !== 'mechanism') return objects;
  return [
    ...model.plainElements('role').map(({ name, definition }) => ({
      label: name,
      kind: CompletionItemKind.EnumMember,
      rank: 1,
      detail: definition ?? '',
    })),
    ...objects,
  ];
}

function nearObjects(model: ModelQueries, activity: Activity, role: string): ReadonlySet<string> {
  const parent = activity.parent === undefined ? undefined : model.activity(activity.parent);
  const siblings = (parent?.children ?? []).flatMap((id) => model.activity(id) ?? []);
  const lists =
    role === 'output'
      ? [parent?.lists.output, ...siblings.flatMap(({ lists }) => [lists.input, lists.control])]
      : [parent?.lists.input, parent?.lists.control, ...siblings.map(({ lists }) => lists.output)];
  return new Set(lists.flatMap((list) => list ?? []).map(({ object }) => object));
}

function objectOffer(model: ModelQueries, object: InterfaceObject, rank: number): Offer {
  return {
    label: object.name,
    kind: object.parts.length > 0 ? CompletionItemKind.Struct : CompletionItemKind.Value,
    rank: object.declared ? rank : rank + 1,
    ...(object.definition === undefined ? {} : { detail: object.definition }),
    documentation: objectHelp(model, object),
  };
}

function activityOffers(
  model: ModelQueries,
  fits: (activity: Activity) => boolean,
): readonly Offer[] {
  return model
    .activities()
    .filter((activity) => activity.kind !== 'implied' && fits(activity))
    .map((activity) => ({
      label: activity.name,
      ...(activity.name === activity.node ? { insert: activity.node } : {}),
      kind: CompletionItemKind.Function,
      rank: 2,
      detail: shownNumber(activity, 'both'),
      filter: `${activity.name} ${activity.ownNumber ?? ''}`.trim(),
      documentation: activityHelp(model, activity),
    }));
}

/** What may stand on a side of a map: the activities of its model, or nothing. */
function mappedOffers(model: ModelQueries, name: string): readonly Offer[] {
  const side = knownModel(model, plainName(name));
  const none = { label: 'none', insert: 'none', kind: CompletionItemKind.Keyword, rank: 5 };
  return [...(side === undefined ? [] : activityOffers(side, () => true)), none];
}

/** What a parent holds; behind the name of another model what that has, or holds in a parent. */
function memberOffers(
  model: ModelQueries,
  [first = '', ...rest]: readonly string[],
  use: MemberUse,
): readonly Offer[] {
  const isOwn = model.name === first || model.named(first).length > 0;
  const other = isOwn ? model : knownModel(model, first);
  if (other === undefined) return [];
  const parent = rest.at(-1) ?? (other === model && model.name !== first ? first : undefined);
  if (parent !== undefined)
    return activityOffers(other, (each) => other.activity(each.parent ?? '')?.name === parent);
  return [
    ...activityOffers(other, () => true),
    ...(use === 'source' || use === 'see' ? agentOffers(other) : []),
    ...(use === 'see' ? other.objects().map((each) => objectOffer(other, each, 4)) : []),
  ];
}

/** The names of the other models, up to the dot. */
function modelOffers(model: ModelQueries): readonly Offer[] {
  const names = new Set(model.otherModels().map(({ name }) => name));
  names.delete(model.name);
  return [...names].map((name) => ({
    label: name,
    insert: `${writtenName(name)}.`,
    kind: CompletionItemKind.Module,
    rank: 5,
    detail: 'Another model',
  }));
}

/** The words that the model uses, and those that are known without. */
function audienceOffers(model: ModelQueries | undefined): readonly Offer[] {
  const used = (model?.audienceWords() ?? []).map(({ text }) => text).sort();
  const all = [...new Set([...USUAL_AUDIENCES, ...used])];
  return all.map((label, rank) => ({
    label,
    insert: label,
    kind: CompletionItemKind.EnumMember,
    rank,
  }));
}

/** What a rating begins with: a name and the colon. */
function behindColon(offer: Offer): Offer {
  return { ...offer, insert: `${offer.insert ?? writtenName(offer.label)}: ` };
}

function plainOffers(model: ModelQueries | undefined, kind: PlainKind): readonly Offer[] {
  return (model?.plainElements(kind) ?? []).map(({ name, definition }) => ({
    label: name,
    kind: CompletionItemKind.Enum,
    rank: 1,
    ...(definition !== undefined && { detail: definition }),
  }));
}

/** What a plain element lists: by their numbers, where they have such. */
function listedOffers(
  kind: PlainKind,
  element: string,
  model: ModelQueries | undefined,
): readonly Offer[] {
  const known = model?.plainElements(kind).find(({ name }) => name === element);
  return (known?.members ?? []).map((level) => ({
    label: levelLabel(level),
    insert: level.number === undefined ? writtenName(level.name) : String(level.number),
    kind: CompletionItemKind.EnumMember,
    rank: 1,
    ...(level.definition !== undefined && { detail: level.definition }),
  }));
}

function agentOffers(model: ModelQueries): readonly Offer[] {
  return model.agents().map(({ name, definition }) => ({
    label: name,
    kind: CompletionItemKind.Interface,
    rank: 3,
    detail: definition ?? '',
  }));
}

/** The clauses of all catalogs, or those of one by their numbers alone. */
function clauseOffers(model: ModelQueries, catalog: string | undefined): readonly Offer[] {
  const catalogs = model
    .catalogs()
    .filter(({ name }) => catalog === undefined || name === plainName(catalog));
  const clauses = catalogs.flatMap(({ name, members }) =>
    members.map((member) => ({
      label: catalog === undefined ? `${name}.${member.name}` : member.name,
      insert: `${catalog === undefined ? `${writtenName(name)}.` : ''}${writtenClause(member.name)}`,
      kind: CompletionItemKind.EnumMember,
      rank: 1,
      ...(member.definition !== undefined && { detail: member.definition }),
    })),
  );
  const none = { label: 'none', insert: 'none', kind: CompletionItemKind.Keyword, rank: 2 };
  return catalog === undefined ? [...clauses, none] : clauses;
}

function isOpenForDecomposition(activity: Activity): boolean {
  return activity.kind === 'activity' && activity.children.length === 0;
}
