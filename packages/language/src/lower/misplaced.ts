/** What stands where it means nothing: one message for each way to go astray. */
import type { AstNode } from 'langium';
import { isPlainKind, type PlainKind } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Place } from '../statements/statements.js';
import { allPlaces, keywordsIn } from '../statements/statements.js';
import type { Lowering } from './lowering.js';
import { keywordOrigin, originOf, report } from './lowering.js';
import { plainName } from './names.js';

const ownPlaces: Readonly<Record<Exclude<Place, PlainKind>, string>> = {
  file: 'at the top of a file',
  model: "in the body of 'model'",
  external: "in the body of an 'external'",
  object: "in the body of an 'object'",
  bundle: "in the body of a 'bundle'",
  activity: 'in the body of an activity',
  assessment: "in the body of 'assess' or 'target'",
  scope: "in the braces of 'includes' or 'excludes'",
};

function placeName(place: Place): string {
  return isPlainKind(place) ? `in the body of a '${place}'` : ownPlaces[place];
}

/** A number, a sign or a word that belongs to nothing. The scanner reports unknown characters itself. */
export function reportMisplacedSign(
  lowering: Lowering,
  misplaced: Ast.MisplacedSign | Ast.MisplacedNumber | Ast.Unmapped,
): void {
  const sign = misplaced.$type === 'Unmapped' ? misplaced.none : misplaced.sign;
  if (sign === undefined || !/^(?:[\d<>()=:.-]|[a-z])/.test(sign)) return;
  if (/^\([ \t]*\)$/.test(sign)) return reportTunnel(lowering, misplaced);
  if (sign === '-' || sign === '<') return;
  const hints: Readonly<Record<string, string>> = {
    '->': "only '<-' leads into a list, from where a thing comes",
    '<-': 'it follows a name in a list and stands before where the thing comes from',
    ':': 'it follows a name among mechanisms and stands before a responsibility',
    '.': 'it stands between a parent and a name',
    none: "it follows 'control', 'input', 'output' or 'mechanism'",
    see: "it follows the text of 'includes' or 'excludes'",
  };
  const hint = hints[sign] ?? 'a name that holds it goes in backquotes';
  const message = `'${sign}' means nothing here; ${hint}.`;
  report(lowering, 'syntax/stray', message, originOf(lowering, misplaced));
}

/** The `()` that belongs to no name, most often since that stands in parentheses already. */
function reportTunnel(lowering: Lowering, misplaced: AstNode): void {
  const message =
    "'()' stands right behind a bare name: an arrow has a tunnel at one end, '(X)' at the parent or 'X()' inside; remove one of the two.";
  report(lowering, 'syntax/stray', message, originOf(lowering, misplaced));
}

export function reportMisplacedText(
  lowering: Lowering,
  text: Ast.Quoted,
  misplaced: Ast.MisplacedText | Ast.Numbered,
): void {
  const message =
    'A text in quotes stands behind a name or a keyword; write what it belongs to in front of it.';
  report(lowering, 'syntax/stray-text', message, originOf(lowering, text, misplaced));
}

/** A statement in a place where its keyword may not stand. */
export function reportMisplaced(
  lowering: Lowering,
  statement: Ast.Statement,
  keyword: string,
  place: Place,
): void {
  const right = allPlaces.filter((other) => keywordsIn(other).includes(keyword));
  const where = right.map(placeName).join(' or ');
  const message = `'${keyword}' does not stand ${placeName(place)}; it stands ${where}.`;
  const origin = keywordOrigin(lowering, statement, keyword);
  report(lowering, 'syntax/misplaced', message, origin);
}

/** A name that belongs to no list. `taken` says what becomes of it. */
export function reportMisplacedName(
  lowering: Lowering,
  entry: Ast.Entry,
  place: Place,
  taken: string,
): void {
  const name = plainName((entry.object?.parts ?? []).join('.'));
  const rule =
    place === 'activity' || place === 'external'
      ? "write 'input', 'control', 'output' or 'mechanism' above it"
      : place === 'file'
        ? "a line starts with a keyword such as 'activity' or 'object'"
        : place === 'scenario'
          ? "write 'step' before it"
          : place === 'view'
            ? "write a word such as 'kind' or 'of' before it, in small letters"
            : place === 'scope'
              ? 'only texts in double quotes stand here'
              : 'only keywords and their texts stand here';
  const message = `The name '${name}' stands in no list; ${rule}${taken}.`;
  report(lowering, 'syntax/stray-name', message, originOf(lowering, entry.object, entry));
}
