/** What the bodies of plain elements say in a word: the colour of a category, the type and the unit of a property. */
import { VALUE_TYPES, isValueType, type PlainDeclaration, type Text } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { fieldOrigin, keywordOrigin, report, type Lowering } from './lowering.js';
import { lowerColour, nearOf, reportRepeated } from './property-values.js';
import { textOf } from './texts.js';

type Words = Pick<PlainDeclaration, 'colour' | 'type' | 'unit'>;

/** Gathers the words of one body while its statements are read. */
export class WordsBuilder {
  private words: Words = {};

  constructor(private readonly lowering: Lowering) {}

  /** Takes a statement that says such a word; false where it says something else. */
  take(statement: Ast.Statement): boolean {
    if (statement.$type === 'ValueType') this.add(statement.keyword, statement, valueTypeOf);
    else if (statement.$type === 'WordProperty' && statement.keyword === 'colour')
      this.add('colour', statement, lowerColour);
    else return false;
    return true;
  }

  build(): Words {
    return this.words;
  }

  private add<T extends Ast.ValueType | Ast.WordProperty>(
    key: keyof Words,
    statement: T,
    read: (lowering: Lowering, statement: T) => Text | undefined,
  ): void {
    if (this.words[key] !== undefined) return reportRepeated(this.lowering, statement);
    const said = read(this.lowering, statement);
    if (said !== undefined) this.words = { ...this.words, [key]: said };
  }
}

/** A type or a unit; a type that is none is reported, and left out. */
function valueTypeOf(lowering: Lowering, statement: Ast.ValueType): Text | undefined {
  const { keyword, bare } = statement;
  const said =
    textOf(lowering, statement.text) ??
    (bare === undefined || bare === ''
      ? undefined
      : { text: bare, origin: fieldOrigin(lowering, statement, 'bare') });
  if (said === undefined) {
    const message =
      keyword === 'type'
        ? "A type follows 'type', such as number; write it."
        : "A text in double quotes follows 'unit'; write it.";
    report(lowering, 'syntax/missing-text', message, keywordOrigin(lowering, statement, keyword));
    return undefined;
  }
  if (keyword === 'unit' || isValueType(said.text)) return said;
  const near = nearOf(said.text, Object.keys(VALUE_TYPES));
  report(lowering, 'syntax/value', `'${said.text}' is no type; ${near}`, said.origin);
  return undefined;
}

/** A property that is declared inside of something, or that has a value at the top of a file. */
export function reportPropertyPlace(lowering: Lowering, statement: Ast.Property): void {
  const message = statement.braces
    ? "A property is declared at the top of a file; move it there, and write its value in the body: 'property Name = value'."
    : "A value of a property stands in the body of an element; at the top of a file the property is declared, without '='.";
  const origin = keywordOrigin(lowering, statement, statement.keyword);
  report(lowering, 'syntax/misplaced', message, origin);
}
