/** Lists of what an activity or an agent takes and makes. */
import type { IcomEntry, IcomList, IcomRole, Tunnel } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { keywordOrigin, originOf, report } from './lowering.js';
import { nameOf, namesOf } from './names.js';
import { reportMisplacedSign } from './misplaced.js';
import { proseOf } from './texts.js';

/** A list as it is written. A list after `each` without a role counts as one of controls. */
export function lowerList(lowering: Lowering, list: Ast.IcomList): IcomList {
  const each = list.each;
  const keyword = each ? 'each' : (list.role ?? 'control');
  const origin = keywordOrigin(lowering, list, keyword);
  if (list.role === undefined) {
    const message =
      "'control', 'input', 'output' or 'mechanism' follows 'each'; write the role that every activity in this block has.";
    report(lowering, 'syntax/each-without-role', message, origin);
  }
  const role = list.role ?? 'control';
  const entries = (list.entries ?? []).flatMap((entry) => lowerEntry(lowering, entry, role));
  for (const sign of list.misplaced ?? []) reportMisplacedSign(lowering, sign);
  if (list.none && entries.length > 0) {
    const message = `'${role} none' says that there is none; remove 'none' or the names behind it.`;
    report(lowering, 'syntax/none-with-names', message, origin);
  }
  return { role, each, none: list.none && entries.length === 0, entries, origin };
}

/** An entry of a list; none where the author has not typed the name yet. */
export function lowerEntry(
  lowering: Lowering,
  entry: Ast.Entry,
  role: IcomRole,
): readonly IcomEntry[] {
  const object = nameOf(lowering, entry.object, entry);
  const from = namesOf(lowering, entry.from);
  const definition = lowerDefinition(lowering, entry);
  const tunnel = tunnelOf(lowering, entry);
  if (object.text === '') return [];
  const responsibilities = responsibilitiesOf(lowering, entry, role);
  const origin = originOf(lowering, entry);
  return [{ object, tunnel, from, responsibilities, definition, origin }];
}

/** The definition of an entry; texts behind the first are reported. */
export function lowerDefinition(lowering: Lowering, entry: Ast.Entry): IcomEntry['definition'] {
  const [first, ...others] = entry.texts ?? [];
  for (const text of others) {
    const message = 'A name has one definition; join the two texts or remove this one.';
    report(lowering, 'syntax/second-text', message, originOf(lowering, text));
  }
  return proseOf(lowering, first);
}

function tunnelOf(lowering: Lowering, entry: Ast.Entry): Tunnel {
  if (!entry.hidden) return entry.unshown ? 'child' : 'none';
  if (!entry.closed) {
    const message = "A tunnelled name stands in parentheses; add the closing ')'.";
    report(lowering, 'syntax/unclosed-parenthesis', message, originOf(lowering, entry));
  }
  return 'parent';
}

function responsibilitiesOf(
  lowering: Lowering,
  entry: Ast.Entry,
  role: IcomRole,
): readonly string[] {
  const written = entry.responsibilities ?? [];
  const [level] = entry.levels ?? [];
  if (level !== undefined) {
    const message =
      "No level stands in a list; behind ':' stands 'responsible', 'accountable', 'consulted' or 'informed' (RACI).";
    report(lowering, 'syntax/responsibility', message, originOf(lowering, level, entry));
    return role === 'mechanism' ? written : [];
  }
  if (written.length === 0 || role === 'mechanism') return written;
  const message = `Only a mechanism has a responsibility; ${listLabel(role)} has none, remove it.`;
  report(lowering, 'syntax/responsibility', message, originOf(lowering, entry));
  return [];
}

function listLabel(role: IcomRole): string {
  return role === 'control' ? 'a control' : `an ${role}`;
}
