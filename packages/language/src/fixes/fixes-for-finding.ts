/** From a finding to what can be done about it, the best first. Edits keep comments and formatting. */
import type { Finding, FindingCode } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
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
import type { Fix } from '../edits/file-edit.js';
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
  oneAlphabet,
  respelt,
  splitLine,
  undeclaredRole,
  unknownName,
} from './name-fixes.js';
import { fromNotMade, noSource, takeFromMaker } from './source-fixes.js';
import { withTextNumbers } from '../edits/text-numbers.js';
import { nearTextName } from './text-fixes.js';
import {
  noStub,
  numbered,
  orderedLists,
  shareControl,
  splitDiagram,
  turnedBoxes,
} from './box-fixes.js';
import { secondElement, sender, twoDefinitions, unused } from './declaration-fixes.js';
import { modelHeaders, modelText } from './model-fixes.js';
import { needlessIgnore } from './ignore-fixes.js';
import { nearActivity, nearElement, splitName } from './near-fixes.js';
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

/** Findings whose fixes move activities or entries of lists, or drop numbers. */
const RENUMBERING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'box/count',
  'number/duplicate',
  'number/order',
  'number/zero',
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
