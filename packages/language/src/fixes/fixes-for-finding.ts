/** From a finding to what can be done about it, the best first. Edits keep comments and formatting. */
import type { Finding, FindingCode, ObjectId } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import { plainName } from '../lower/names.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { activityOfOrigin } from '../edits/activity-text.js';
import {
  declare,
  drop,
  dropLoop,
  dropRepeated,
  dropUp,
  hide,
  letMake,
  showTunnel,
  tunnel,
} from './balance-fixes.js';
import { wordTakenBy } from './choice-check.js';
import { clausesToOutcome, nearClause } from './clause-fixes.js';
import { addEntry, insertion } from '../edits/entry-edits.js';
import { fix, preferred, type Fix } from '../edits/file-edit.js';
import { rewritten } from '../edits/rewritten-name.js';
import { extractHalf } from '../refactor/extract-activities.js';
import { harmOf } from '../refactor/dry-run.js';
import type { FixContext } from './fix-context.js';
import { dropRelation, otherSign } from './map-fixes.js';
import { otherDuty } from './duty-fixes.js';
import { dropFormer } from './former-fixes.js';
import { joinDeclarations } from './join-declarations.js';
import {
  ambiguousName,
  lookAlike,
  namedNow,
  nearModel,
  newSender,
  oneAlphabet,
  respelt,
  splitLine,
  undeclaredRole,
  unknownName,
} from './name-fixes.js';
import { dropCode, dropComment, dropDeclaration, dropNumber, dropText } from '../edits/removals.js';
import { fromNotMade, noSource, takeFromMaker } from './source-fixes.js';
import { orderLists } from '../edits/ordered-lists.js';
import { withTextNumbers } from '../edits/text-numbers.js';
import { turnBoxes } from '../edits/turned-boxes.js';
import { lineBreakOf, stepOf } from '../edits/source-lines.js';
import { nearTextName } from './text-fixes.js';
import { spellingFixes } from './spelling-fixes.js';
import { dropViewLine, nearKind } from './view-fixes.js';

/** The fixes for a finding; none where no repair is sensible, or the document is not known. What may stand in the way
 *  of one is for whoever makes it to ask. */
export function fixesFor(workspace: ModelWorkspace, finding: Finding): readonly Fix[] {
  return fixesOf(workspace, finding, ALL);
}

/** Those of them that a menu offers: none takes away what its title does not name. Numbers in texts follow those that
 *  number anew. */
export function offeredFixesFor(workspace: ModelWorkspace, finding: Finding): readonly Fix[] {
  const model = workspace.modelOf(finding.origin.document);
  return fixesFor(workspace, finding)
    .filter((each) => wordTakenBy(workspace, each) === undefined)
    .map((each) =>
      model !== undefined && RENUMBERING.has(finding.code)
        ? { ...each, edits: withTextNumbers(workspace, model, each.edits) }
        : each,
    );
}

/** Findings whose fixes move activities, or entries of lists. */
const RENUMBERING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'box/count',
  'layout/box-order',
  'layout/list-order',
]);

/** Those of the kinds of findings that may have one sensible repair: what is only offered costs more. */
export function sensibleFixesFor(workspace: ModelWorkspace, finding: Finding): readonly Fix[] {
  return fixesOf(workspace, finding, SENSIBLE);
}

type Makers = Readonly<Partial<Record<FindingCode, (context: FixContext) => readonly Fix[]>>>;

function fixesOf(workspace: ModelWorkspace, finding: Finding, makers: Makers): readonly Fix[] {
  const source = workspace.textOf(finding.origin.document);
  if (source === undefined) return [];
  const spelling = spellingFixes(source, finding, workspace.fragmentOf(finding.origin.document));
  if (spelling.length > 0) return spelling;
  const renamed = namedNow(source, finding);
  if (finding.code === 'syntax/no-model') return modelHeaders(workspace, finding);
  const make = makers[finding.code];
  if (make === undefined) return renamed;
  const model = workspace.modelOf(finding.origin.document);
  if (model === undefined) return [];
  const made = make({ workspace, model, source, finding });
  return [...renamed, ...made].filter(({ edits }) => edits.length > 0);
}

/** Of these the first fix may be preferred. */
const SENSIBLE: Makers = {
  'name/mixed-letters': (context) => oneAlphabet(context) ?? lookAlike(context),
  'list/duplicate': dropRepeated,
  'list/input-and-control': dropRepeated,
  'tunnel/hides-nothing': showTunnel,
  'text/needless-ignore': needlessIgnore,
};

/** Of these none is. */
const OFFERED: Makers = {
  'name/unknown': (context) => splitName(context) ?? unknownName(context),
  'name/ambiguous': ambiguousName,
  'name/duplicate': (context) => [...secondElement(context), ...joinDeclarations(context)],
  'name/undeclared-role': undeclaredRole,
  'decompose/unknown': respelt,
  'decompose/stub': noStub,
  'name/look-alike': lookAlike,
  'name/plural': lookAlike,
  'name/nearly-known': respelt,
  'name/former-present': dropFormer,
  'name/former-repeated': dropFormer,
  'name/former-claimed': dropFormer,
  'name/stands-alone': respelt,
  'name/see-unknown': respelt,
  'map/two-equal': otherSign,
  'map/contradiction': dropRelation,
  'name/no-model': nearModel,
  'name/not-in-model': respelt,
  'text/unknown-name': nearTextName,
  'trace/unknown': nearClause,
  'category/unknown': nearActivity,
  'assess/unknown-element': nearActivity,
  'assess/unknown-scale': nearElement,
  'assess/unknown-level': nearElement,
  'property/unknown': nearElement,
  'property/choice': nearElement,
  'text/near-audience': nearElement,
  'raci/two-accountable': otherDuty,
  'scenario/unknown-actor': nearElement,
  'scenario/unknown-step': nearElement,
  'scenario/unknown-object': nearElement,
  'view/unknown-name': nearElement,
  'view/unknown-kind': nearKind,
  'view/not-taken': dropViewLine,
  'syntax/clauses-apart': clausesToOutcome,
  'name/swallowed-keyword': splitLine,
  'balance/input-not-declared': (context) => [
    ...declare(context),
    ...tunnel(context),
    ...drop(context),
  ],
  'balance/not-taken': (context) => [
    ...declare(context),
    ...hide(context),
    ...(context.finding.data?.kind === 'add-entry' ? tunnel(context) : []),
    ...drop(context),
    ...dropUp(context),
  ],
  'balance/output-not-made': (context) => [...letMake(context), ...drop(context)],
  'balance/taker-not-declared': (context) => [...declare(context), ...tunnel(context)],
  'from/not-made': fromNotMade,
  'from/on-output': noSource,
  'list/own-output': (context) => [...drop(context), ...dropLoop(context)],
  'bundle/part-elsewhere': takeFromMaker,
  'box/count': splitDiagram,
  'box/no-control': shareControl,
  'object/not-made': sender,
  'object/two-definitions': twoDefinitions,
  'agent/unused': unused,
  'object/unused': unused,
  'number/order': numbered,
  'number/duplicate': numbered,
  'number/zero': numbered,
  'layout/list-order': orderedLists,
  'layout/box-order': turnedBoxes,
  'model/no-purpose': modelText,
  'model/no-viewpoint': modelText,
};

const ALL: Makers = { ...OFFERED, ...SENSIBLE };

/** The header of each model that is open beside the file: most often there is one. */
function modelHeaders(workspace: ModelWorkspace, { origin }: Finding): readonly Fix[] {
  const line = lineBreakOf(workspace.textOf(origin.document) ?? '');
  const names = workspace.modelNames(origin.document);
  return names.map((name) => {
    const edits = [insertion(origin.document, 0, `model ${writtenName(name)}${line}${line}`)];
    const title = `Begin the file with 'model ${name}'`;
    return fix(title, edits);
  });
}

// ---- Names

/** The activity that may be meant. */
function nearActivity({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-activity') return [];
  return data.activities.map((name) =>
    fix(`Change to '${name}'`, [rewritten(source, origin, writtenName(name))]),
  );
}

/** The plain element, or the member of one, that may be meant. */
function nearElement({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'near-element') return [];
  const { written } = data;
  return [fix(`Change to '${written}'`, [rewritten(source, origin, writtenName(written))])];
}

/** Two names without a comma: the comma, and what else can be done about the name as it stands. */
function splitName(context: FixContext): readonly Fix[] | undefined {
  const { document, start } = context.finding.origin;
  const { data } = context.finding;
  if (data?.kind !== 'split-name') return undefined;
  const edit = { document, start: start + data.at, end: start + data.at + 1, text: ', ' };
  const others = unknownName(context);
  return [fix('Write a comma between the two names', [edit]), ...others];
}

// ---- Objects, numbers, the model

function sender({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const object = data?.kind === 'not-made' ? model.object(data.object) : undefined;
  return object === undefined ? [] : [newSender(workspace, model, object.name)];
}

/** Controls that boxes beside it have, the most common first. */
function shareControl({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const activity = data?.kind === 'add-entry' ? model.activity(data.activity) : undefined;
  const parent = activity?.parent === undefined ? undefined : model.activity(activity.parent);
  if (activity === undefined || parent === undefined) return [];
  const made = new Set(model.boundary(activity.id).output.map(({ object }) => object));
  const counts = new Map<ObjectId, number>();
  for (const { object } of parent.children.flatMap((each) => model.boundary(each).control)) {
    if (!made.has(object)) counts.set(object, (counts.get(object) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CONTROLS)
    .flatMap(([object]) => model.object(object) ?? [])
    .map(({ name }) =>
      fix(
        `Let '${name}' control it, as beside`,
        addEntry(workspace, model, activity, 'control', name),
      ),
    );
}

const MOST_CONTROLS = 3;

/** Too many boxes: half of them go into one. */
function splitDiagram({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const parent = data?.kind === 'box-count' ? model.activity(data.activity) : undefined;
  const place = model.activity(parent?.children[0] ?? '')?.origin;
  const fragment = place && workspace.fragmentOf(place.document);
  const source = place && workspace.textOf(place.document);
  if (parent === undefined || place === undefined) return [];
  if (fragment === undefined || source === undefined) return [];
  if (parent.children.length < LEAST_TO_SPLIT) return [];
  const half = Math.ceil(parent.children.length / 2);
  const extracted = extractHalf({ workspace, model, fragment, source, selection: place }, parent);
  if (extracted === undefined) return [];
  const { edits, invented, objection } = extracted;
  const made = fix(`Extract the first ${half} activities into a new one`, edits);
  return [{ ...made, invented, objection: () => objection() ?? harmOf(workspace, { edits }) }];
}

/** Halves of fewer would be too small for a diagram of their own. */
const LEAST_TO_SPLIT = 5;

function twoDefinitions({ workspace, source, finding }: FixContext): readonly Fix[] {
  const [note] = finding.notes;
  const other = note && workspace.textOf(note.origin.document);
  return [
    ...(note === undefined || other === undefined
      ? []
      : [fix('Keep this definition, drop the other', [dropText(other, note.origin)])]),
    fix('Keep the other definition, drop this one', [dropText(source, finding.origin)]),
  ];
}

function noStub({ workspace, finding }: FixContext): readonly Fix[] {
  const [note] = finding.notes;
  const source = note && workspace.textOf(note.origin.document);
  if (note === undefined || source === undefined) return [];
  const { document, start } = note.origin;
  const keyword = /stub(?=\s+(?:\d+\s+)?$)/u.exec(source.slice(0, start));
  if (keyword === null) return [];
  const edit = { document, start: keyword.index, end: keyword.index + 4, text: 'activity' };
  return [fix("Write 'activity' where it is declared", [edit])];
}

/** Nothing where a bundle holds the object or a `see` points to it: dropping these is a decision of its own. */
function unused({ workspace, model, source, finding }: FixContext): readonly Fix[] {
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
function secondElement({ workspace, finding }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(finding.origin.document);
  const { start } = finding.origin;
  const isDeclared = fragment?.plainElements.some(({ name }) => name.origin.start === start);
  if (fragment === undefined || isDeclared !== true) return [];
  return [fix('Drop this declaration', [dropDeclaration(workspace, fragment, start)])];
}

function numbered(context: FixContext): readonly Fix[] {
  const { source, finding } = context;
  // Out of order is one against the other: without both numbers the text decides.
  const others = finding.code === 'number/order' ? finding.notes.map(({ origin }) => origin) : [];
  const edits = [finding.origin, ...others]
    .filter(({ document }) => document === finding.origin.document)
    .map((origin) => dropNumber(source, origin));
  return [fix('Let the order of the text number it', edits), ...allNumbered(context)];
}

/** Where more than two boxes of a diagram have numbers, two of them are rarely all that is wrong. */
function allNumbered({ workspace, model, finding }: FixContext): readonly Fix[] {
  const box = activityOfOrigin(model, finding.origin);
  const parent = box?.parent === undefined ? undefined : model.activity(box.parent);
  const edits = (parent?.children ?? []).flatMap((id) => {
    const origin = model.activity(id)?.origin;
    const text = origin && workspace.textOf(origin.document);
    return (origin && text !== undefined && dropNumber(text, origin)) || [];
  });
  if (parent === undefined || edits.length < 3) return [];
  return [fix(`Let the order of the text number all boxes of '${parent.name}'`, edits)];
}

/** Entries move with their comments; the codes of the child diagrams follow. */
function orderedLists({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'list-orders') return [];
  const edits = orderLists(workspace, model, finding.data.orders);
  return [fix('Write the lists in the order that draws best (changes ICOM codes)', edits)];
}

/** Each activity moves whole, with its comments. */
function turnedBoxes({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'turn-boxes') return [];
  const { activity, box } = finding.data;
  const edits = turnBoxes(workspace, model, activity, box);
  return [fix('Write the two activities in the other order (changes node numbers)', edits)];
}

function modelText({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'add-model-text') return [];
  const { keyword } = finding.data;
  const holder =
    model.fragments().find(({ body }) => body?.braces === true) ?? model.fragments()[0];
  const source = holder && workspace.textOf(holder.document);
  if (holder?.model === undefined || source === undefined) return [];
  const end = Math.max(holder.model.origin.end, holder.body?.title?.origin.end ?? 0);
  const line = lineBreakOf(source);
  const text = `${line}${stepOf(source)}${keyword} ""`;
  const brace = /^\s*\{/u.exec(source.slice(end))?.[0];
  const edit =
    brace === undefined
      ? insertion(holder.document, end, ` {${text}${line}}`)
      : insertion(holder.document, end + brace.length, text);
  return [fix(`Add a ${keyword}`, [edit])];
}

function needlessIgnore(context: FixContext): readonly Fix[] {
  const { workspace, source, finding, model } = context;
  const near = respelt(context);
  if (near.length > 0) return near;
  const fragment = model.fragments().find(({ document }) => document === finding.origin.document);
  const ignore = fragment?.ignores.find(
    ({ origin }) => origin.start <= finding.origin.start && finding.origin.end <= origin.end,
  );
  if (ignore === undefined) return [];
  // What the comment silences may only be hidden by what is broken elsewhere in the file.
  const findings = workspace.findingsOf(finding.origin.document);
  const make = findings.some((each) => each.code.startsWith('syntax/')) ? fix : preferred;
  const code = ignore.codes.find(({ origin }) => origin.start === finding.origin.start);
  if (ignore.codes.length > 1)
    return code === undefined
      ? []
      : [make(`Remove '${code.code}'`, [dropCode(source, code.origin)])];
  return [make('Remove the comment', [dropComment(source, ignore.origin)])];
}
