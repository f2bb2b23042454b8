/** Values of properties of the author's own: `property Risk = High`. */
import type { PropertyValue, Text } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { originOf, report, type Lowering } from './lowering.js';
import { nameOf } from './names.js';
import { textOf } from './texts.js';

/** Undefined where the name is still to be typed. A value that is missing is reported. */
export function lowerPropertyValue(
  lowering: Lowering,
  statement: Ast.Property,
): PropertyValue | undefined {
  const { qualifier, ...written } = nameOf(lowering, statement.name, statement);
  const name = { ...written, text: [...qualifier, written.text].join('.'), qualifier: [] };
  if (name.text === '') return undefined;
  const behind = textOf(lowering, statement.text);
  const value = valueOf(lowering, statement.value);
  if (value === undefined) {
    const what = behind === undefined ? "write '=' and the value" : "write '=' before it";
    const message = `A value belongs behind 'property ${name.text}'; ${what}.`;
    report(lowering, 'syntax/missing-value', message, name.origin);
  } else if (behind !== undefined) {
    const message = 'A property has one value; remove the text behind it.';
    report(lowering, 'syntax/stray-text', message, behind.origin);
  }
  const said = value ?? behind;
  return {
    name: { ...name, node: false },
    ...(said && { value: said }),
    origin: originOf(lowering, statement),
  };
}

function valueOf(lowering: Lowering, value: Ast.Value | undefined): Text | undefined {
  if (value === undefined) return undefined;
  const origin = originOf(lowering, value);
  if (value.bare !== undefined) return { text: value.bare, origin };
  if (value.text !== undefined) return textOf(lowering, value.text);
  const { qualifier, text } = nameOf(lowering, value.name, value);
  return text === '' ? undefined : { text: [...qualifier, text].join('.'), origin };
}
