/** What an element was called before: `formerly Old Name`. */
import type { Name } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { namesOf } from './names.js';

/** None where it is still to be typed. A dot in it parts no names: `Value Chain.Primary` is one. */
export function formerNameOf(lowering: Lowering, { name }: Ast.Former): readonly Name[] {
  return namesOf(lowering, name && [name]).map(({ qualifier, text, origin }) => ({
    text: [...qualifier, text].join('.'),
    qualifier: [],
    node: false,
    origin,
  }));
}
