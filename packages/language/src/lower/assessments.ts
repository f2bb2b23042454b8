/** What scales say of activities: `assess 2003-06 Maturity { Change Management: 2 "the evidence" }`. */
import type {
  AssessmentDeclaration,
  LevelReference,
  Name,
  RatingDeclaration,
  Text,
} from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { lowerDefinition } from './lists.js';
import { fieldOrigin, originOf, report, type Lowering } from './lowering.js';
import { nameOf } from './names.js';
import { proseOf } from './texts.js';
import { withoutComments } from '../text/comments.js';

/** The line that opens an assessment. A date that has run together with the name of the scale is told from it. */
export function lowerAssessment(
  lowering: Lowering,
  statement: Ast.Assessment,
): Omit<AssessmentDeclaration, 'ratings'> {
  const { keyword: kind } = statement;
  const { scale, date = dateOf(lowering, statement) } = apart(lowering, statement);
  const definition = proseOf(lowering, statement.text);
  return {
    kind,
    ...(date !== undefined && { date }),
    scale,
    ...(definition !== undefined && { definition }),
    origin: originOf(lowering, statement),
  };
}

function dateOf(lowering: Lowering, statement: Ast.Assessment): Text | undefined {
  const { date } = statement;
  return date === undefined
    ? undefined
    : { text: date, origin: fieldOrigin(lowering, statement, 'date') };
}

/** The scale, and the date that stands behind its name, which is reported. */
function apart(
  lowering: Lowering,
  statement: Ast.Assessment,
): { readonly scale: Name; readonly date?: Text } {
  const scale = nameOf(lowering, statement.scale, statement);
  const written = withoutComments(statement.scale?.$cstNode?.text ?? '');
  const groups = /^(?<name>[^`]*\S)(?<gap>\s+)(?<date>\d{4}(?:-\d\d){0,2})$/u.exec(written)?.groups;
  const { name, gap, date } = { ...groups };
  if (name === undefined || gap === undefined || date === undefined) return { scale };
  const { document, start, end } = scale.origin;
  const origin = { document, start: end - date.length, end };
  const right = `${statement.keyword} ${date} ${name}`;
  const message = `The date stands before the name of the scale; write '${right}'.`;
  report(lowering, 'syntax/late-date', message, scale.origin);
  const text = scale.text.slice(0, -date.length).trimEnd();
  return {
    scale: { ...scale, text, origin: { document, start, end: start + name.length } },
    date: { text: date, origin },
  };
}

/** What an assessment says of one activity; none where its name is still to be typed. */
export function lowerRating(lowering: Lowering, entry: Ast.Entry): readonly RatingDeclaration[] {
  const element = nameOf(lowering, entry.object, entry);
  const evidence = lowerDefinition(lowering, entry);
  const [written, ...others] = entry.levels ?? [];
  const level = levelOf(lowering, written);
  if (element.text === '') return [];
  const more = [...(entry.from ?? []), ...(entry.responsibilities ?? []), ...others];
  const isOdd = entry.hidden || entry.unshown || more.length > 0;
  if (isOdd || level === undefined) {
    const message = isOdd
      ? `An assessment says a name, a colon and a level; remove the other signs at '${element.text}'.`
      : `A level of the scale belongs behind '${element.text}'; write a colon, then its number or its name.`;
    report(lowering, 'syntax/rating', message, originOf(lowering, entry));
  }
  const said = { ...(level && { level }), ...(evidence && { evidence }) };
  return [{ element, ...said }];
}

function levelOf(lowering: Lowering, level: Ast.Level | undefined): LevelReference | undefined {
  if (level === undefined) return undefined;
  const origin = originOf(lowering, level);
  if (level.number !== undefined) return { text: level.number, isNumber: true, origin };
  const { qualifier, text } = nameOf(lowering, level.name, level);
  return text === ''
    ? undefined
    : { text: [...qualifier, text].join('.'), isNumber: false, origin };
}
