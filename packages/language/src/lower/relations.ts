/** The lines of a map: how an activity of one model is related to those of another. */
import type { AstNode } from 'langium';
import type { MapRelation, Name, RelationSign } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';
import { lowerDefinition } from './lists.js';
import { nameOf } from './names.js';
import { proseOf } from './texts.js';

/** A statement in the body of a map: a line that begins with a name, a number or `none`. */
export type MapLine = Ast.Entry | Ast.Numbered | Ast.Unmapped;

/** The relation of a line; none where it relates nothing, which is reported. A number without a relation is left to
 *  others. */
export function lowerRelation(lowering: Lowering, line: MapLine): readonly MapRelation[] {
  const [relation, ...others] = relationsOf(line);
  for (const other of others)
    wrong(
      lowering,
      other,
      'A line of a map has one sign; write each relation on a line of its own.',
    );
  const sign = signOf(relation);
  if (relation === undefined || sign === undefined) {
    const message =
      "A line of a map says how two activities are related: write '=', '>', '<' or '~' behind the name, and the other one behind that.";
    return wrong(lowering, line, message);
  }
  reportExtras(lowering, line);
  const left = leftOf(lowering, line);
  const right = (relation.ends ?? []).flatMap((end) => endOf(lowering, end));
  const isNone = (relation.ends ?? []).some(({ none }) => none);
  if (left?.text === '' || (right.length === 0 && !isNone)) return [];
  if (isNone && right.length > 0) {
    wrong(
      lowering,
      relation,
      "'none' says that there is no counterpart; remove it, or the names beside it.",
    );
  } else if (left === undefined && right.length === 0) {
    return wrong(
      lowering,
      line,
      "'none' stands on one side of a line; name what the other side has.",
    );
  } else if ((left === undefined || isNone) && sign !== '=') {
    wrong(
      lowering,
      relation,
      `What has no counterpart is written with '='; write it in the place of '${sign}'.`,
    );
  }
  const note = noteOf(lowering, line);
  const origin = originOf(lowering, line);
  return [{ sign, left, right, ...(note !== undefined && { note }), origin }];
}

function relationsOf(line: MapLine): readonly Ast.Relation[] {
  if (line.$type === 'Entry') return line.relations ?? [];
  return line.relation === undefined ? [] : [line.relation];
}

function signOf(relation: Ast.Relation | undefined): RelationSign | undefined {
  return SIGNS.find((sign) => sign === relation?.sign);
}

const SIGNS = ['=', '>', '<', '~'] as const;

function leftOf(lowering: Lowering, line: MapLine): Name | undefined {
  if (line.$type === 'Entry') return nameOf(lowering, line.object, line);
  return line.$type === 'Numbered'
    ? numberName(lowering, line.number, line.number.sign)
    : undefined;
}

function endOf(lowering: Lowering, end: Ast.MapEnd): readonly Name[] {
  if (end.number !== undefined) return [numberName(lowering, end, end.number)];
  const name = end.name === undefined ? undefined : nameOf(lowering, end.name, end);
  return name === undefined || name.text === '' ? [] : [name];
}

function numberName(lowering: Lowering, node: AstNode, text: string): Name {
  return { text, qualifier: [], node: false, origin: originOf(lowering, node) };
}

function noteOf(lowering: Lowering, line: MapLine): MapRelation['note'] {
  return line.$type === 'Entry' ? lowerDefinition(lowering, line) : proseOf(lowering, line.text);
}

/** What an entry of a list may have, and a line of a map not. */
function reportExtras(lowering: Lowering, line: MapLine): void {
  if (line.$type !== 'Entry') return;
  const { hidden, unshown, from, responsibilities, levels } = line;
  const others = [from, responsibilities, levels].some((each) => each?.length);
  if (!hidden && !unshown && !others) return;
  wrong(lowering, line, 'A line of a map has names, a sign and a note; remove the other signs.');
}

function wrong(lowering: Lowering, node: AstNode, message: string): readonly never[] {
  report(lowering, 'syntax/relation', message, originOf(lowering, node));
  return [];
}
