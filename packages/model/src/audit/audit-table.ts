/**
 * A table of From and To lists as a reference manual prints them, or another tool exports them: what
 * `audit` holds a model against.
 */
import type { IcomRole } from '../values/fragment.js';

export interface AuditTable {
  /** By node number, or by the author's own number; in the order of the table. */
  readonly nodes: readonly AuditNode[];
  /** Catalogs that it has; others are not compared. */
  readonly catalogs?: readonly AuditCatalog[];
}

export interface AuditNode {
  readonly node: string;
  /** Undefined where the table has none. */
  readonly name: string | undefined;
  /** Roles of which the table has a list, be it empty: the others are not compared. */
  readonly roles: readonly IcomRole[];
  /** In the order of the table. */
  readonly entries: readonly AuditEntry[];
  /** By keyword, such as `purpose` or `includes`: how many there are, or what they say, in their order. Keywords that are
   *  missing are not compared. */
  readonly texts?: Readonly<Record<string, number | readonly string[]>>;
  /** How many there are, or which; not compared where undefined. */
  readonly outcomes?: number | readonly AuditOutcome[];
  /** The clauses that ask for the activity itself: `Ed1.04.3`; not compared where undefined. */
  readonly satisfies?: readonly string[];
}

export interface AuditOutcome {
  readonly number: number;
  /** Not compared where undefined. */
  readonly text?: string;
  /** As of a node; empty where nothing asks for it. */
  readonly satisfies?: readonly string[];
}

export interface AuditCatalog {
  readonly name: string;
  readonly clauses: readonly { readonly number: string; readonly title?: string }[];
}

export interface AuditEntry {
  readonly role: IcomRole;
  readonly object: string;
  /** Node numbers: where an output goes to, where anything else comes from. Undefined where nothing is
   *  printed: the list is then not compared. */
  readonly fromTo: readonly string[] | undefined;
  /** Whether the list names the outside of the model as well. */
  readonly outside: boolean;
}

/** What an entry is called in messages: `A26 output Project Proposal`. */
export function placeOf(node: string, role: IcomRole, object: string): string {
  return `${node} ${role} ${object}`;
}

/** A From or To list in words; `nobody` where it is empty. */
export function listText(nodes: readonly string[], outside: boolean): string {
  const all = outside ? [...nodes, 'outside'] : nodes;
  return all.length === 0 ? 'nobody' : all.join(' ');
}
