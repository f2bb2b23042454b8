/** What elements list by name: the parts of a bundle, the levels of a scale, the clauses of a catalog. */
import type { AstNode } from 'langium';
import type { BundlePart, MemberDeclaration, Name, PlainKind, Text } from '@idef0-studio/model';
import { memberOf, plainKind } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';
import { lowerDefinition } from './lists.js';
import { nameOf } from './names.js';
import { textOf } from './texts.js';

/** A name and a definition; `what` says for a message what stands so. None where the name is still to be typed. */
export function lowerPart(
  lowering: Lowering,
  entry: Ast.Entry,
  what: string,
): readonly BundlePart[] {
  const name = nameOf(lowering, entry.object, entry);
  const definition = lowerDefinition(lowering, entry);
  const more = [entry.from, entry.responsibilities, entry.levels];
  if (entry.hidden || entry.unshown || more.some((each) => each?.length)) {
    const message = `${what} is a name and a definition; remove the other signs behind '${name.text}'.`;
    report(lowering, 'syntax/bundle-part', message, originOf(lowering, entry));
  }
  return name.text === '' ? [] : [{ name, definition }];
}

/** What a plain element lists by a name, or by a number that begins as one does: `Annex A`. */
export function lowerMember(
  lowering: Lowering,
  entry: Ast.Entry,
  kind: PlainKind,
): readonly MemberDeclaration[] {
  const what = memberOf(kind) ?? 'member';
  const found = lowerPart(lowering, entry, `A ${what} of a ${kind}`);
  if (plainKind(kind).listsNumbers !== true) return found;
  return found.map(({ name, ...rest }) => ({ name: asNumber(name), ...rest }));
}

/** What a plain element lists by a number; undefined where it would have to have a name and has none. */
export function lowerNumbered(
  lowering: Lowering,
  statement: Ast.Numbered,
  kind: PlainKind,
): readonly MemberDeclaration[] | undefined {
  const { number, entry, text } = statement;
  if (plainKind(kind).listsNumbers !== true) {
    if (entry === undefined) return undefined;
    const [level] = lowerMember(lowering, entry, kind);
    return level === undefined ? [] : [{ number: Number(number.sign), ...level }];
  }
  const origin = originOf(lowering, number);
  const clause = { name: { text: number.sign, qualifier: [], node: false, origin } };
  if (entry === undefined) return [{ ...clause, ...definedBy(textOf(lowering, text)) }];
  // Each clause has a line of its own.
  if (startLine(entry) > startLine(number)) return [clause, ...lowerMember(lowering, entry, kind)];
  return [{ ...clause, ...definedBy(titleOf(lowering, entry)) }];
}

/** The title of a clause that stands without quotes; it is reported. */
function titleOf(lowering: Lowering, entry: Ast.Entry): Text | undefined {
  const [title] = lowerPart(lowering, entry, 'A clause of a catalog');
  if (title === undefined) return undefined;
  const message = `The title of a clause stands in double quotes; write "${title.name.text}".`;
  report(lowering, 'syntax/unquoted-text', message, title.name.origin);
  return { text: title.name.text, origin: title.name.origin };
}

function definedBy(text: MemberDeclaration['definition']): Pick<MemberDeclaration, 'definition'> {
  return text === undefined ? {} : { definition: text };
}

function startLine({ $cstNode }: AstNode): number {
  return $cstNode?.range.start.line ?? 0;
}

/** A name that is the number of a clause. */
function asNumber(name: Name): Name {
  return { ...name, text: [...name.qualifier, name.text].join('.'), qualifier: [], node: false };
}
