/** The texts in the body of an element, and the fields of a model. */
import { isSeveral, joinedTexts, nearestWord } from '@idef0-studio/model';
import type {
  ElementText,
  ModelBody,
  ModelText,
  Outcome,
  Scope,
  Text,
  Texts,
  TextsByKeyword,
} from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { profiles, statuses } from '../statements/vocabulary.js';
import type { Lowering } from './lowering.js';
import { keywordOrigin, originOf, report } from './lowering.js';
import { nameOf, namesOf } from './names.js';
import { textOf } from './texts.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What may follow the keywords of words. */
const EXAMPLES = { profile: 'fips183', date: '2008-04-01', status: 'draft', language: 'en' };

/** Gathers the texts of one element while its statements are read. */
export class TextsBuilder {
  private readonly properties: TextsByKeyword<Text>[] = [];
  private readonly outcomes: Outcome[] = [];
  private readonly includes: Scope[] = [];
  private readonly excludes: Scope[] = [];

  constructor(private readonly lowering: Lowering) {}

  addProperty(key: ElementText, property: Ast.TextProperty): void {
    const text = propertyText(this.lowering, property);
    if (text === undefined) return;
    if (isSeveral(key)) this.properties.push({ [key]: [text] });
    else if (this.properties.some((each) => each[key] !== undefined))
      reportRepeated(this.lowering, property);
    else this.properties.push({ [key]: text });
  }

  addOutcome(outcome: Ast.Outcome): void {
    const name = nameOf(this.lowering, outcome.name, outcome);
    const text = textOf(this.lowering, outcome.text);
    this.outcomes.push({ name, text, satisfies: namesOf(this.lowering, outcome.satisfies) });
  }

  addScope(scope: Ast.Scope): void {
    const text = textOf(this.lowering, scope.text);
    if (text === undefined) reportMissingText(this.lowering, scope, scope.keyword);
    else {
      const list = scope.keyword === 'includes' ? this.includes : this.excludes;
      list.push({ text, see: namesOf(this.lowering, scope.see) });
    }
  }

  build(): Texts {
    const { outcomes, includes, excludes } = this;
    return { ...joinedTexts(this.properties), outcomes, includes, excludes };
  }
}

/** Gathers the fields of a model while its statements are read. */
export class ModelBodyBuilder {
  private readonly fields: Partial<Writable<ModelBody>> = {};

  constructor(
    private readonly lowering: Lowering,
    private readonly header: Ast.ModelHeader,
  ) {
    const title = textOf(lowering, header.text);
    if (title !== undefined) this.fields.title = title;
  }

  addText(key: ModelText, property: Ast.TextProperty): void {
    const text = propertyText(this.lowering, property);
    if (text === undefined) return;
    if (this.fields[key] !== undefined) reportRepeated(this.lowering, property);
    else this.fields[key] = text;
  }

  addWord(property: Ast.WordProperty): void {
    const word = textOf(this.lowering, property.text)?.text ?? property.bare;
    if (word === undefined || word === '') {
      const example = EXAMPLES[property.keyword];
      const message = `A value follows '${property.keyword}', such as ${example}; write it.`;
      const origin = keywordOrigin(this.lowering, property, property.keyword);
      report(this.lowering, 'syntax/missing-text', message, origin);
    } else if (this.fields[property.keyword] !== undefined) {
      reportRepeated(this.lowering, property);
    } else if (property.keyword === 'date') this.fields.date = word;
    else if (property.keyword === 'language')
      this.fields.language = this.languageTag(word, property);
    else if (property.keyword === 'profile')
      this.fields.profile = this.oneOf(word, profiles, property);
    else this.fields.status = this.oneOf(word, statuses, property);
  }

  /** The body; undefined where the file holds the name of the model alone. */
  build(): ModelBody | undefined {
    const braces = this.header.braces;
    if (!braces && this.fields.title === undefined) return undefined;
    return { ...this.fields, braces, origin: originOf(this.lowering, this.header) };
  }

  /** A tag of BCP 47 by its form: which languages there are is not known here. */
  private languageTag(word: string, property: Ast.WordProperty): string | undefined {
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(word)) return word;
    const message = `'${word}' is no language; write its tag, such as en, ru or pt-BR.`;
    report(this.lowering, 'syntax/value', message, originOf(this.lowering, property));
    return undefined;
  }

  private oneOf<T extends string>(
    word: string,
    values: readonly T[],
    property: Ast.WordProperty,
  ): T | undefined {
    const exact = values.find((value) => value === word);
    if (exact !== undefined) return exact;
    const near = nearestWord(word, values);
    const hint = near === undefined ? `write ${listed(values)}` : `did you mean '${near}'?`;
    report(
      this.lowering,
      'syntax/value',
      `'${word}' is no ${property.keyword}; ${hint.replace(/([^?])$/, '$1.')}`,
      originOf(this.lowering, property),
    );
    return values.find((value) => value === near);
  }
}

/** The text of a property; a text without quotes is taken as it is and reported. */
function propertyText(lowering: Lowering, property: Ast.TextProperty): Text | undefined {
  const text = textOf(lowering, property.text);
  if (text !== undefined) return text;
  const bare = property.bare;
  if (bare === undefined || bare === '') {
    reportMissingText(lowering, property, property.keyword);
    return undefined;
  }
  const whole = originOf(lowering, property);
  const origin = { ...whole, start: whole.end - bare.length };
  if (!/^\d/.test(bare)) {
    const message = `The text behind '${property.keyword}' stands in double quotes; write "${bare}".`;
    report(lowering, 'syntax/unquoted-text', message, origin);
  }
  return { text: bare, origin };
}

function reportMissingText(
  lowering: Lowering,
  statement: Ast.TextProperty | Ast.Scope,
  keyword: string,
): void {
  const message = `A text in double quotes follows '${keyword}'; write it.`;
  const origin = keywordOrigin(lowering, statement, keyword);
  report(lowering, 'syntax/missing-text', message, origin);
}

function reportRepeated(lowering: Lowering, property: Ast.TextProperty | Ast.WordProperty): void {
  const message = `'${property.keyword}' stands once in a body; the first one counts, remove this one.`;
  const origin = keywordOrigin(lowering, property, property.keyword);
  report(lowering, 'syntax/repeated', message, origin);
}

function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
