/** Every rule, in the order of the codes. A new rule is a file of its own, a line here, and its code in rule-codes.ts. */
import { byCodeUnit } from '../text-order.js';
import { agentUnused } from './agent-unused.js';
import { arrowNounPhrase } from './arrow-noun-phrase.js';
import { arrowReservedWord } from './arrow-reserved-word.js';
import { balanceInputNotDeclared } from './balance-input-not-declared.js';
import { balanceNotTaken } from './balance-not-taken.js';
import { balanceOutputNotMade } from './balance-output-not-made.js';
import { balanceTakerNotDeclared } from './balance-taker-not-declared.js';
import { boxCallerDecomposed } from './box-caller-decomposed.js';
import { boxCalls } from './box-calls.js';
import { boxCount } from './box-count.js';
import { boxLookAlike } from './box-look-alike.js';
import { boxMakesItsName } from './box-makes-its-name.js';
import { boxNoControl } from './box-no-control.js';
import { boxNoOutput } from './box-no-output.js';
import { boxNoWayToBoundary } from './box-no-way-to-boundary.js';
import { boxReservedWord } from './box-reserved-word.js';
import { boxUnconnected } from './box-unconnected.js';
import { boxVerbPhrase } from './box-verb-phrase.js';
import { bundleEmpty } from './bundle-empty.js';
import { bundleOnePartUsed } from './bundle-one-part-used.js';
import { bundlePartElsewhere } from './bundle-part-elsewhere.js';
import { bundleThin } from './bundle-thin.js';
import { callCycle } from './call-cycle.js';
import { fromNotMade } from './from-not-made.js';
import { fromOnOutput } from './from-on-output.js';
import { listInputAndControl } from './list-input-and-control.js';
import { listOwnOutput } from './list-own-output.js';
import { modelSpelling } from './model-spelling.js';
import { modelNoActivity, modelNoPurpose, modelNoViewpoint } from './model-statements.js';
import { arrowCharacters, boxCharacters } from './name-characters.js';
import { nameLikenessRules } from './name-likeness-rules.js';
import { nameOfAncestor } from './name-of-ancestor.js';
import { nameRules } from './name-rules.js';
import { nameSeeUnknown } from './name-see-unknown.js';
import { nameSwallowedKeyword } from './name-swallowed-keyword.js';
import { boxNoDefinition, objectNoDefinition } from './no-definition.js';
import { numberOrder } from './number-order.js';
import { objectNotMade } from './object-not-made.js';
import { objectNotTaken } from './object-not-taken.js';
import { objectUnused } from './object-unused.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure-rules.js';
import { syntaxRules } from './syntax-rules.js';
import { textRules } from './text-rules.js';
import { tunnelHidesNothing } from './tunnel-hides-nothing.js';

export const allRules: readonly Rule[] = [
  agentUnused,
  arrowCharacters,
  arrowNounPhrase,
  arrowReservedWord,
  boxCallerDecomposed,
  boxCalls,
  boxCharacters,
  boxLookAlike,
  boxMakesItsName,
  boxNoDefinition,
  boxNoWayToBoundary,
  boxReservedWord,
  boxUnconnected,
  boxVerbPhrase,
  bundleEmpty,
  bundleOnePartUsed,
  bundlePartElsewhere,
  bundleThin,
  callCycle,
  fromOnOutput,
  listInputAndControl,
  listOwnOutput,
  modelNoActivity,
  modelNoPurpose,
  modelNoViewpoint,
  modelSpelling,
  nameOfAncestor,
  nameSeeUnknown,
  nameSwallowedKeyword,
  numberOrder,
  objectNoDefinition,
  objectNotMade,
  objectNotTaken,
  objectUnused,
  tunnelHidesNothing,
  balanceInputNotDeclared,
  balanceNotTaken,
  balanceOutputNotMade,
  balanceTakerNotDeclared,
  boxCount,
  boxNoControl,
  boxNoOutput,
  fromNotMade,
  ...nameLikenessRules,
  ...nameRules,
  ...structureRules,
  ...syntaxRules,
  ...textRules,
].sort((a, b) => byCodeUnit(a.code, b.code));

const byCode: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
