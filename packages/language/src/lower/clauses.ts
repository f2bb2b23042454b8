/** What asks for an outcome or an activity: the clauses behind `satisfies`. */
import { GrammarUtils, type AstNode, type CstNode } from 'langium';
import type { ClauseReference, Origin, Satisfies, Text } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { keywordOrigin, originOf, report } from './lowering.js';
import { plainName } from './names.js';

/** The clauses, with those left out that are still to be typed. */
export function lowerSatisfies(lowering: Lowering, statement: Ast.Satisfies): Satisfies {
  const clauses = statement.clauses ?? [];
  const none = clauses.filter((clause) => clause.none);
  for (const again of none.slice(1)) {
    const message = "'none' says that nothing asks for it, and stands once; remove this one.";
    report(lowering, 'syntax/repeated', message, originOf(lowering, again));
  }
  return {
    none: none.length > 0,
    clauses: clauses.flatMap((clause) => clauseOf(lowering, clause)),
    origin: originOf(lowering, statement),
  };
}

function clauseOf(lowering: Lowering, clause: Ast.Clause): readonly ClauseReference[] {
  const origin = originOf(lowering, clause);
  if (clause.number !== undefined) return [{ parts: [{ text: clause.number, origin }], origin }];
  const parts = clause.name === undefined ? [] : partsOf(lowering, clause.name);
  return parts.length === 0 ? [] : [{ parts, origin }];
}

/** What a reference holds between its dots, each with its place. */
function partsOf(lowering: Lowering, ref: Ast.Ref): readonly Text[] {
  const places = GrammarUtils.findNodesForProperty(ref.$cstNode, 'parts');
  return (ref.parts ?? []).flatMap((part, index) => {
    const text = plainName(part);
    const place = places[index];
    if (text === '' || place === undefined) return [];
    const origin: Origin = { document: lowering.document, start: place.offset, end: place.end };
    return [{ text, origin }];
  });
}

/** The last of an outcome before what asks for it. */
function headOf({ text, name, $cstNode }: Ast.Outcome): CstNode | undefined {
  return text?.$cstNode ?? name?.$cstNode ?? $cstNode;
}

/** Where an outcome ends before what asks for it. */
export function headEnd(outcome: Ast.Outcome): number {
  const end = (outcome.text ?? outcome.name)?.$cstNode?.end;
  return end ?? (outcome.$cstNode?.offset ?? 0) + outcome.keyword.length;
}

/** Whether `satisfies` behind an outcome begins a line, and so is a statement of its own. */
export function isApart(outcome: Ast.Outcome, satisfies: Ast.Satisfies): boolean {
  const head = headOf(outcome)?.range;
  const last = head === outcome.$cstNode?.range ? head?.start : head?.end;
  return (satisfies.$cstNode?.range.start.line ?? 0) > (last?.line ?? 0);
}

/** Whether a statement stands deeper than the one before it. */
export function isIndentedMore(
  { $cstNode: inner }: AstNode,
  { $cstNode: outer }: AstNode,
): boolean {
  return (inner?.range.start.character ?? 0) > (outer?.range.start.character ?? 0);
}

/** Says what `satisfies` on a line of its own is about. */
export function reportApart(lowering: Lowering, satisfies: Ast.Satisfies): void {
  const message =
    "On a line of its own, 'satisfies' says what asks for the activity; what asks for an outcome stands on its line, behind its text: move it there.";
  const origin = keywordOrigin(lowering, satisfies, satisfies.keyword);
  report(lowering, 'syntax/clauses-apart', message, origin, 'warning');
}
