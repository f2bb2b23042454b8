/** The texts in the body of an element, as groups of lines. */
import { eachText } from '@idef0-studio/model';
import type { Name, Outcome, Scope, Texts, Unplaced } from '@idef0-studio/model';
import type { Piece } from './layout.js';
import { line, type PrintedLine, statement, word } from './printed-line.js';
import { printForm } from './print-form.js';
import { nameOf, textOf } from './written-text.js';

/** Properties; the fields of the form; outcomes; what belongs to the element; what does not. */
export function printTexts(texts: Unplaced<Texts>): readonly (readonly PrintedLine[])[] {
  const single = eachText(texts).map(([keyword, text]) =>
    statement(keyword, [textOf(text)], text.origin),
  );
  return [
    single,
    printForm(texts.form),
    texts.outcomes.flatMap(printOutcome),
    texts.includes.map((scope) => printScope('includes', scope)),
    texts.excludes.map((scope) => printScope('excludes', scope)),
  ];
}

/** Behind a name a keyword would be read as a part of it: without a text between them it stands on a line of its own. */
function printOutcome({ name, text, satisfies }: Unplaced<Outcome>): readonly PrintedLine[] {
  const clauses = namesBehind('satisfies', satisfies);
  if (text !== undefined)
    return [statement('outcome', [...nameOf(name), textOf(text), ...clauses], name.origin)];
  const first = statement('outcome', nameOf(name), name.origin);
  return clauses.length === 0 ? [first] : [first, line(clauses)];
}

function printScope(keyword: string, { text, see }: Unplaced<Scope>): PrintedLine {
  return statement(keyword, [textOf(text), ...namesBehind('see', see)], text.origin);
}

function namesBehind(keyword: string, names: readonly Unplaced<Name>[]): readonly Piece[] {
  if (names.length === 0) return [];
  const listed = names.flatMap((name, index) =>
    index === 0 ? nameOf(name) : [word(','), ...nameOf(name)],
  );
  return [word(keyword), ...listed];
}
