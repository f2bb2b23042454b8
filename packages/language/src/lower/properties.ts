/** The texts in the body of an element, and the fields of a model. */
import { isSeveral, joinedTexts } from '@idef0-studio/model';
import type {
  ElementText,
  ModelBody,
  ModelText,
  Name,
  Outcome,
  PropertyValue,
  Satisfies,
  Scope,
  Text,
  Texts,
  TextsByKeyword,
} from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { numberings, profiles } from '../statements/vocabulary.js';
import { audienceOfStatement } from './audiences.js';
import { isApart, headEnd, isIndentedMore, lowerSatisfies, reportApart } from './clauses.js';
import { FormBuilder } from './form-fields.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';
import { nameOf, namesOf } from './names.js';
import { formerNameOf } from './former-names.js';
import { lowerPropertyValue } from './own-values.js';
import {
  oneOf,
  propertyText,
  reportMissingText,
  reportRepeated,
  wordOf,
} from './property-values.js';
import { proseOf, textOf } from './texts.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the braces of a scope hold. */
export type ScopeParts = NonNullable<Scope['parts']>;

/** Gathers the texts of one element while its statements are read. */
export class TextsBuilder {
  private readonly properties: TextsByKeyword<Text>[] = [];
  private readonly values: PropertyValue[] = [];
  private readonly formerly: Name[] = [];
  private audience: readonly Text[] | undefined;
  private readonly outcomes: Outcome[] = [];
  private readonly satisfies: Satisfies[] = [];
  private readonly includes: Scope[] = [];
  private readonly excludes: Scope[] = [];
  /** Takes the fields of the form. */
  readonly form: FormBuilder;

  constructor(private readonly lowering: Lowering) {
    this.form = new FormBuilder(lowering);
  }

  addProperty(key: ElementText, property: Ast.TextProperty): void {
    const text = propertyText(this.lowering, property);
    if (text === undefined) return;
    if (isSeveral(key)) this.properties.push({ [key]: [text] });
    else if (this.properties.some((each) => each[key] !== undefined))
      reportRepeated(this.lowering, property);
    else this.properties.push({ [key]: text });
  }

  /** Takes an outcome; gives the `satisfies` behind it that stands on a line of its own, and so is none of its words. */
  addOutcome(outcome: Ast.Outcome): Ast.Satisfies | undefined {
    const { number, satisfies } = outcome;
    const apart = satisfies !== undefined && isApart(outcome, satisfies) ? satisfies : undefined;
    const name = outcome.name && nameOf(this.lowering, outcome.name, outcome);
    const text = proseOf(this.lowering, outcome.text);
    const own = apart === undefined ? satisfies : undefined;
    this.outcomes.push({
      ...(number !== undefined && { number: Number(number) }),
      ...(name !== undefined && name.text !== '' && { name }),
      ...(text !== undefined && { text }),
      ...(own !== undefined && { satisfies: lowerSatisfies(this.lowering, own) }),
      origin: { ...originOf(this.lowering, outcome), ...(apart && { end: headEnd(outcome) }) },
    });
    if (apart !== undefined && isIndentedMore(apart, outcome)) reportApart(this.lowering, apart);
    return apart;
  }

  addSatisfies(statement: Ast.Satisfies): void {
    this.satisfies.push(lowerSatisfies(this.lowering, statement));
  }

  /** Takes the value of a property of the author's own. */
  addPropertyValue(statement: Ast.Property): void {
    const said = lowerPropertyValue(this.lowering, statement);
    if (said === undefined) return;
    const first = this.values.find(({ name }) => name.text === said.name.text);
    if (first === undefined) this.values.push(said);
    else {
      const message = `The property '${said.name.text}' stands once in a body; the first one counts, remove this one.`;
      report(this.lowering, 'syntax/repeated', message, said.name.origin);
    }
  }

  /** Takes a name that the element had before. */
  addFormerName(statement: Ast.Former): void {
    this.formerly.push(...formerNameOf(this.lowering, statement));
  }

  /** Takes who the element is for. */
  addAudience(statement: Ast.Audience): void {
    const words = audienceOfStatement(this.lowering, statement);
    if (this.audience !== undefined) reportRepeated(this.lowering, statement);
    else if (words.length > 0) this.audience = words;
  }

  /** Takes a scope with the parts that stand in its braces. */
  addScope(scope: Ast.Scope, parts: ScopeParts): void {
    const said = this.saidIn(scope);
    if (said === undefined) reportMissingText(this.lowering, scope, scope.keyword);
    else {
      const list = scope.keyword === 'includes' ? this.includes : this.excludes;
      list.push(parts.length === 0 ? said : { ...said, parts });
    }
  }

  /** Reads a text that stands in the braces of a scope. */
  partOf(part: Ast.MisplacedText): ScopeParts {
    const said = this.saidIn(part);
    return said === undefined ? [] : [said];
  }

  private saidIn(scope: Ast.Scope | Ast.MisplacedText): Omit<Scope, 'parts'> | undefined {
    const { lowering } = this;
    const text = proseOf(lowering, scope.text);
    if (text === undefined) return undefined;
    const seeTexts = (scope.seeTexts ?? []).flatMap((each) => textOf(lowering, each) ?? []);
    const see = namesOf(lowering, scope.see);
    const origin = originOf(lowering, scope);
    return { text, see, ...(seeTexts.length > 0 && { seeTexts }), origin };
  }

  build(): Texts {
    const { outcomes, satisfies, includes, excludes, formerly, audience } = this;
    const form = this.form.build();
    const properties = this.values.length === 0 ? {} : { properties: this.values };
    const texts = {
      ...joinedTexts(this.properties),
      ...{ outcomes, satisfies, includes, excludes },
      ...properties,
      ...(formerly.length > 0 && { formerly }),
      ...(audience !== undefined && { audience }),
    };
    return form === undefined ? texts : { ...texts, form };
  }
}

/** Gathers the fields of a model while its statements are read. */
export class ModelBodyBuilder {
  private readonly fields: Partial<Writable<ModelBody>> = {};
  /** Takes the fields of the form. */
  readonly form: FormBuilder;

  constructor(
    private readonly lowering: Lowering,
    private readonly header: Ast.ModelHeader,
  ) {
    this.form = new FormBuilder(lowering);
    const title = textOf(lowering, header.text);
    if (title !== undefined) this.fields.title = title;
  }

  addText(key: ModelText, property: Ast.TextProperty): void {
    const text = propertyText(this.lowering, property);
    if (text === undefined) return;
    if (this.fields[key] !== undefined) reportRepeated(this.lowering, property);
    else this.fields[key] = text;
  }

  /** Takes a name that the model had before. */
  addFormerName(statement: Ast.Former): void {
    const names = formerNameOf(this.lowering, statement);
    if (names.length > 0) this.fields.formerly = [...(this.fields.formerly ?? []), ...names];
  }

  /** Takes who the model is for. */
  addAudience(statement: Ast.Audience): void {
    const words = audienceOfStatement(this.lowering, statement);
    if (this.fields.audience !== undefined) reportRepeated(this.lowering, statement);
    else if (words.length > 0) this.fields.audience = words;
  }

  addWord(property: Ast.WordProperty): void {
    const { keyword } = property;
    if (keyword === 'date' || keyword === 'status' || keyword === 'colour') return;
    const word = wordOf(this.lowering, property);
    if (word === undefined) return;
    if (this.fields[keyword] !== undefined) reportRepeated(this.lowering, property);
    else if (keyword === 'profile')
      this.fields.profile = oneOf(this.lowering, word, profiles, property);
    else if (keyword === 'numbers')
      this.fields.numbers = oneOf(this.lowering, word, numberings, property);
    else this.fields.language = this.languageTag(word.text, property);
  }

  /** The body; undefined where the file holds the name of the model alone. */
  build(): ModelBody | undefined {
    const braces = this.header.braces;
    if (!braces && this.fields.title === undefined) return undefined;
    return {
      ...this.fields,
      ...this.form.build(),
      braces,
      origin: originOf(this.lowering, this.header),
    };
  }

  /** A tag of BCP 47 by its form: which languages there are is not known here. */
  private languageTag(word: string, property: Ast.WordProperty): string | undefined {
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(word)) return word;
    const message = `'${word}' is no language; write its tag, such as en, ru or pt-BR.`;
    report(this.lowering, 'syntax/value', message, originOf(this.lowering, property));
    return undefined;
  }
}
