/** The lines of named views: `kind impact`, `of Change Request`, `where Risk = High`. */
import {
  isViewWord,
  nearestWord,
  VIEW_PAGES,
  viewWord,
  viewWords,
  type Name,
  type Text,
  type ViewStatement,
  type ViewWord,
  type ViewWordType,
} from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { keywordsIn } from '../statements/statements.js';
import { keywordOrigin, originOf, report, type Lowering } from './lowering.js';
import { nameOf } from './names.js';
import { textOf } from './texts.js';

/** Gathers the lines of one view while its statements are read. */
export class ViewLinesBuilder {
  private readonly lines: ViewStatement[] = [];

  constructor(private readonly lowering: Lowering) {}

  /** Takes a line. A word that is none, or that stands there already, is reported, and the line left out. */
  take(statement: Ast.ViewStatement): void {
    const { word } = statement;
    const origin = keywordOrigin(this.lowering, statement, word);
    if (!isViewWord(word)) return reportUnknown(this.lowering, word, origin);
    const isThere = this.lines.some((line) => line.word === word);
    if (isThere && viewWord(word).isSeveral !== true) {
      const message = `'${word}' stands once in a view; the first one counts, remove this one.`;
      return report(this.lowering, 'syntax/repeated', message, origin);
    }
    this.lines.push(lowerLine(this.lowering, statement, word));
  }

  /** In the order written; undefined where there are none. */
  build(): readonly ViewStatement[] | undefined {
    return this.lines.length === 0 ? undefined : this.lines;
  }
}

/** A line of a view that stands elsewhere. */
export function reportMisplacedLine(lowering: Lowering, statement: Ast.ViewStatement): void {
  const origin = keywordOrigin(lowering, statement, statement.word);
  const message = `'${statement.word}' stands in the body of a 'view', and none is open here; write it between the braces of one.`;
  report(lowering, 'syntax/misplaced', message, origin);
}

function reportUnknown(lowering: Lowering, word: string, origin: Text['origin']): void {
  const near = nearestWord(word, [...viewWords, ...keywordsIn('view')]);
  const hint = near === undefined ? `write ${viewWords.join(', ')}.` : `did you mean '${near}'?`;
  const message = `'${word}' begins no line of a view; ${hint}`;
  report(lowering, 'syntax/keyword', message, origin);
}

type Said = Pick<ViewStatement, 'names' | 'value'>;

function lowerLine(
  lowering: Lowering,
  statement: Ast.ViewStatement,
  word: ViewWord,
): ViewStatement {
  const said = saidIn(lowering, statement, viewWord(word).type);
  if (said === undefined) reportValue(lowering, statement, word);
  return { word, names: [], ...said, origin: originOf(lowering, statement) };
}

/** What stands behind a word; undefined where it is not what belongs there. */
function saidIn(
  lowering: Lowering,
  statement: Ast.ViewStatement,
  type: ViewWordType,
): Said | undefined {
  const terms = statement.terms ?? [];
  const [first, second, third, ...others] = terms;
  switch (type) {
    case 'device':
      return first === undefined ? { names: [] } : undefined;
    case 'subject':
    case 'lens':
    case 'properties': {
      const names = terms.flatMap((term) => nameIn(lowering, term));
      const isOne = type === 'properties' || terms.length === 1;
      return isOne && names.length > 0 && names.length === terms.length ? { names } : undefined;
    }
    case 'comparison': {
      const isWhole = second?.sign !== undefined && third !== undefined && others.length === 0;
      const value = isWhole ? textIn(lowering, third) : undefined;
      const named = first === undefined ? [] : nameIn(lowering, first);
      return named.length > 0 && value !== undefined ? { names: named, value } : undefined;
    }
    default: {
      const value = first && second === undefined ? textIn(lowering, first) : undefined;
      return value !== undefined && SHAPES[type].test(value.text)
        ? { names: [], value }
        : undefined;
    }
  }
}

type WordType = Exclude<ViewWordType, 'device' | 'subject' | 'lens' | 'properties' | 'comparison'>;

/** What single values look like; a kind that there is not is told when the model is checked. */
const SHAPES: Readonly<Record<WordType, RegExp>> = {
  kind: /./u,
  level: /^[1-9]\d{0,5}$/u,
  reach: /^(?:\d{1,6}|all)$/u,
  page: new RegExp(`^(?:${VIEW_PAGES.join('|')})$`, 'u'),
  date: /^\d{4}(?:-\d\d){0,2}$/u,
};

/** What belongs behind a word, with an example. */
const WANTED: Readonly<Record<ViewWordType, string>> = {
  kind: 'a kind, such as impact',
  subject: 'the name of one activity or object, or a node such as A2',
  level: 'a whole number from 1, such as 2',
  reach: "a whole number such as 2, or 'all'",
  page: `a paper: ${VIEW_PAGES.join(', ')}`,
  lens: 'the name of one scale, dimension of categories or property',
  date: 'a year, a month or a day, such as 2026-05',
  comparison: "the name of a property, '=' and a value",
  properties: 'names of properties, with commas between them',
  device: 'nothing more',
};

function reportValue(lowering: Lowering, statement: Ast.ViewStatement, word: ViewWord): void {
  const isMissing = (statement.terms ?? []).length === 0;
  const wanted = WANTED[viewWord(word).type];
  const origin = isMissing
    ? keywordOrigin(lowering, statement, word)
    : originOf(lowering, statement);
  const message = `Behind '${word}' stands ${wanted}; ${isMissing ? 'write it' : 'correct the line'}.`;
  report(lowering, isMissing ? 'syntax/missing-value' : 'syntax/value', message, origin);
}

/** A name, or a number that an activity has of its author; none where it is to be typed. */
function nameIn(lowering: Lowering, term: Ast.ViewTerm): readonly Name[] {
  if (term.bare !== undefined) {
    return [{ text: term.bare, qualifier: [], node: false, origin: originOf(lowering, term) }];
  }
  if (term.name === undefined) return [];
  const name = nameOf(lowering, term.name, term);
  return name.text === '' ? [] : [name];
}

/** A word, a number, a date, or a text in quotes. */
function textIn(lowering: Lowering, term: Ast.ViewTerm): Text | undefined {
  if (term.text !== undefined) return textOf(lowering, term.text);
  const [name] = nameIn(lowering, term);
  return name && { text: [...name.qualifier, name.text].join('.'), origin: name.origin };
}
