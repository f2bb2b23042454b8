/** The fields of a diagram's form, of the whole model or of one activity. */
import type { FormFields, Revision } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { statuses } from '../statements/vocabulary.js';
import { fieldOrigin, type Lowering } from './lowering.js';
import { oneOf, propertyText, reportRepeated, wordOf } from './property-values.js';
import { proseOf } from './texts.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Gathers the fields while the statements of a body are read. */
export class FormBuilder {
  private readonly fields: Writable<FormFields> = {};
  private readonly revisions: Revision[] = [];

  constructor(private readonly lowering: Lowering) {}

  /** Takes a statement that says something of the form; false where it says something else. */
  take(statement: Ast.Statement): boolean {
    if (statement.$type === 'Revision') this.revision(statement);
    else if (statement.$type === 'TextProperty' && statement.keyword === 'author')
      this.author(statement);
    else if (statement.$type === 'WordProperty' && statement.keyword === 'date')
      this.date(statement);
    else if (statement.$type === 'WordProperty' && statement.keyword === 'status')
      this.status(statement);
    else return false;
    return true;
  }

  /** Undefined where nothing is said of the form. */
  build(): FormFields | undefined {
    const revisions = this.revisions.length === 0 ? {} : { revisions: this.revisions };
    const fields = { ...this.fields, ...revisions };
    return Object.keys(fields).length === 0 ? undefined : fields;
  }

  private author(property: Ast.TextProperty): void {
    const text = propertyText(this.lowering, property);
    if (text === undefined) return;
    if (this.fields.author === undefined) this.fields.author = text;
    else reportRepeated(this.lowering, property);
  }

  private date(property: Ast.WordProperty): void {
    const word = wordOf(this.lowering, property);
    if (word === undefined) return;
    if (this.fields.date === undefined) this.fields.date = word;
    else reportRepeated(this.lowering, property);
  }

  private status(property: Ast.WordProperty): void {
    const word = wordOf(this.lowering, property);
    if (word === undefined) return;
    if (this.fields.status !== undefined) return reportRepeated(this.lowering, property);
    const text = oneOf(this.lowering, word, statuses, property);
    if (text !== undefined) this.fields.status = { ...word, text };
  }

  private revision(statement: Ast.Revision): void {
    const number = propertyText(this.lowering, statement);
    if (number === undefined) return;
    const change = proseOf(this.lowering, statement.change);
    this.revisions.push({
      number,
      ...(statement.date !== undefined && {
        date: { text: statement.date, origin: fieldOrigin(this.lowering, statement, 'date') },
      }),
      ...(change !== undefined && { change }),
    });
  }
}
