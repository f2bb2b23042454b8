/** The texts in the body of an element, as groups of lines. */
import { eachText } from '@idef0-studio/model';
import type {
  Name,
  Outcome,
  PropertyValue,
  Satisfies,
  Scope,
  Text,
  Texts,
  Unplaced,
} from '@idef0-studio/model';
import type { Piece } from './layout.js';
import { block, line, type PrintedLine, statement, value, word } from './printed-line.js';
import { printForm } from './print-form.js';
import { audienceWords, clauseOf, nameOf, quotedName, textOf, valueOf } from './written-text.js';

/** Properties, former names, the author's own properties; the fields of the form; outcomes; what asks for the element; what belongs to it; what does not. */
export function printTexts(texts: Unplaced<Texts>): readonly (readonly PrintedLine[])[] {
  const single = eachText(texts).map(([keyword, text]) =>
    statement(keyword, textOf(text), text.origin),
  );
  return [
    single,
    printFormerNames(texts.formerly),
    printAudience(texts.audience),
    (texts.properties ?? []).map(printPropertyValue),
    printForm(texts.form),
    texts.outcomes.map(printOutcome),
    texts.satisfies.map((each) => line(printSatisfies(each), each.origin)),
    texts.includes.flatMap((scope) => printScope('includes', scope)),
    texts.excludes.flatMap((scope) => printScope('excludes', scope)),
  ];
}

/** A line for each. */
export function printFormerNames(names: readonly Unplaced<Name>[] = []): readonly PrintedLine[] {
  return names.map((name) => statement('formerly', nameOf(name), name.origin));
}

/** Who the element or the model is for, in a line. */
export function printAudience(words: readonly Unplaced<Text>[] = []): readonly PrintedLine[] {
  const [first] = words;
  return first === undefined ? [] : [statement('audience', [audienceWords(words)], first.origin)];
}

function printPropertyValue({ name, value, origin }: Unplaced<PropertyValue>): PrintedLine {
  const said = value === undefined ? [] : [word('='), ...valueOf(value)];
  return statement('property', [...nameOf(name), ...said], origin);
}

/** Behind a bare name a keyword would be read as a part of it: without a text between them it stands in backquotes. */
function printOutcome({ number, name, text, satisfies, origin }: Unplaced<Outcome>): PrintedLine {
  const isBare = text === undefined && satisfies !== undefined;
  return statement(
    'outcome',
    [
      ...(number === undefined ? [] : [value(String(number))]),
      ...(name === undefined ? [] : isBare ? quotedName(name) : nameOf(name)),
      ...(text === undefined ? [] : textOf(text)),
      ...(satisfies === undefined ? [] : printSatisfies(satisfies)),
    ],
    origin,
  );
}

function printSatisfies({ none, clauses }: Unplaced<Satisfies>): readonly Piece[] {
  const listed = [...(none ? [[word('none')]] : []), ...clauses.map(clauseOf)];
  return [
    word('satisfies'),
    ...listed.flatMap((clause, index) => (index === 0 ? clause : [word(','), ...clause])),
  ];
}

function printScope(keyword: string, scope: Unplaced<Scope>): readonly PrintedLine[] {
  const parts = (scope.parts ?? []).map((part) => line(saidIn(part), part.text.origin));
  return block(statement(keyword, saidIn(scope), scope.text.origin), parts);
}

function saidIn({ text, see, seeTexts = [] }: Unplaced<Omit<Scope, 'parts'>>): readonly Piece[] {
  const seen = [...see.map(nameOf), ...seeTexts.map(textOf)];
  return [...textOf(text), ...listedBehind('see', seen)];
}

function listedBehind(keyword: string, listed: readonly (readonly Piece[])[]): readonly Piece[] {
  if (listed.length === 0) return [];
  const parted = listed.flatMap((each, index) => (index === 0 ? each : [word(','), ...each]));
  return [word(keyword), ...parted];
}
