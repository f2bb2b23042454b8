/** The fields of a diagram's form, of a model or of one activity. */
import type { FormFields, Revision, Text, Unplaced } from '@idef0-studio/model';
import type { Piece } from './layout.js';
import { type PrintedLine, statement, value } from './printed-line.js';
import { textOf } from './written-text.js';

type Form = Unplaced<FormFields>;

/** All that is written, a line for each. */
export function printForm(form: Form | undefined): readonly PrintedLine[] {
  if (form === undefined) return [];
  return ['author', 'date', 'revision', 'status'].flatMap((word) => printFormField(form, word));
}

/** The lines of the field that a keyword names. */
export function printFormField(form: Form, keyword: string): readonly PrintedLine[] {
  const { author, date, revisions = [], status } = form;
  switch (keyword) {
    case 'author':
      return author === undefined ? [] : [statement(keyword, textOf(author), author.origin)];
    case 'date':
      return date === undefined ? [] : [statement(keyword, dateOf(date), date.origin)];
    case 'revision':
      return revisions.map(printRevision);
    case 'status':
      return status === undefined ? [] : [statement(keyword, [value(status.text)], status.origin)];
    default:
      return [];
  }
}

/** A day or a month stands bare, any other date in quotes. */
function dateOf(date: Unplaced<Text>): readonly Piece[] {
  const isBare = date.sources === undefined && date.audience === undefined;
  return isBare && /^\d{4}-\d{2}(?:-\d{2})?$/.test(date.text) ? [value(date.text)] : textOf(date);
}

function printRevision({ number, date, change }: Unplaced<Revision>): PrintedLine {
  const day = date === undefined ? [] : [value(date.text)];
  const words = change === undefined ? [] : textOf(change);
  return statement('revision', [...textOf(number), ...day, ...words], number.origin);
}
