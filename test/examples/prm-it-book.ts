/**
 * The facts of the book behind the example PRM-IT, as the tests compare them: every node with its lists,
 * and each entry with the From or To list that the book prints beside it.
 */
import { readFileSync } from 'node:fs';
import type { IcomRole } from '@idef0-studio/model';

export interface BookEntry {
  readonly node: string;
  readonly role: IcomRole;
  readonly object: string;
  /** The From list of what a node takes, the To list of what it makes, in the book's order. */
  readonly fromTo: readonly string[];
  /** The list says `outside the model`. */
  readonly outside: boolean;
}

export interface Contradiction {
  readonly place: string;
  readonly printed: string;
  readonly follows: string;
}

export interface BookNode {
  readonly node: string;
  readonly name: string;
  /** In the book's order: controls, inputs, outputs. */
  readonly entries: readonly BookEntry[];
}

interface FactEntry {
  readonly object: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly outside?: boolean;
}

interface FactNode {
  readonly name: string;
  readonly controls: readonly FactEntry[];
  readonly inputs: readonly FactEntry[];
  readonly outputs: readonly FactEntry[];
}

const LISTS = [
  ['control', 'controls'],
  ['input', 'inputs'],
  ['output', 'outputs'],
] as const;

/** A2 and everything below it, as printed: 57 nodes with 605 entries. */
export function bookNodes(): readonly BookNode[] {
  return Object.entries(readFacts()).map(([node, facts]) => ({
    node,
    name: facts.name,
    entries: LISTS.flatMap(([role, key]) => facts[key].map((entry) => bookEntry(node, role, entry))),
  }));
}

function bookEntry(node: string, role: IcomRole, entry: FactEntry): BookEntry {
  const { object } = entry;
  const fromTo = (role === 'output' ? entry.to : entry.from) ?? [];
  const outside = (entry.outside ?? false) || OUTSIDE_THE_MODEL === `${node} ${role} ${object}`;
  return { node, role, object, fromTo, outside };
}

/** The one place where the book spells it `Outside-the-Model`, which the facts were not read for. */
const OUTSIDE_THE_MODEL = 'A27 output Customer Output';

function readFacts(): Readonly<Record<string, FactNode>> {
  const file = new URL('../facts/prm-it-v3-a2-facts.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, FactNode>>;
}

/** The printed lists that the book's own entries contradict, as the README of the example lists them:
 *  the rows `at | entry | printed | follows` of its table. */
export function listedContradictions(): readonly Contradiction[] {
  const file = new URL('../../examples/prm-it/README.md', import.meta.url);
  const rows = readFileSync(file, 'utf8').matchAll(
    /^\| (A\d+) \| ((?:control|input|output) [^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
  );
  return [...rows].map(([, at = '', entry = '', printed = '', follows = '']) => ({
    place: `${at} ${entry}`,
    printed,
    follows,
  }));
}
