/** A place where a model differs from a table. */
import type { IcomRole, Origin } from '../values/fragment.js';

export interface Difference {
  readonly kind:
    | 'node-missing'
    | 'node-not-in-table'
    | 'name'
    | 'entry-missing'
    | 'entry-not-in-table'
    | 'role'
    | 'order'
    | 'list'
    | 'text'
    | 'outcome-missing'
    | 'outcome-not-in-table'
    | 'clauses'
    | 'catalog-missing'
    | 'clause-missing'
    | 'clause-not-in-table';
  /** As the table has it; or a catalog. */
  readonly node: string;
  /** Of its texts: a keyword, or `outcome 3`; of a catalog `clause 04.3`. */
  readonly part?: string;
  /** Of the entry; undefined where the whole node or a part of it is meant. */
  readonly role: IcomRole | undefined;
  readonly object: string | undefined;
  /** What the table says. */
  readonly printed: string;
  /** What the model says, or what follows from it. */
  readonly follows: string;
  /** Where in the model; undefined for what it does not have. */
  readonly origin: Origin | undefined;
  /** True where the table contradicts itself at this very entry: its own slip may be the reason. */
  readonly contradicted: boolean;
}

/** Before it is known whether the table contradicts itself. */
export type Found = Omit<Difference, 'contradicted'>;
