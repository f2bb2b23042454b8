/**
 * A JSON file of From and To lists -> `AuditTable`. The format is described in docs/audit.md.
 */
import { reasonOf } from '@idef0-studio/language';
import type { AuditEntry, AuditNode, AuditTable, IcomRole } from '@idef0-studio/model';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { shown, type Shell } from './shell.js';
import { UsageError } from './usage-error.js';

const LISTS: readonly (readonly [key: string, role: IcomRole])[] = [
  ['controls', 'control'],
  ['inputs', 'input'],
  ['outputs', 'output'],
  ['mechanisms', 'mechanism'],
];

/** @throws UsageError where the file cannot be read or is not such a table, saying where. */
export async function readFacts(shell: Shell, path: string): Promise<AuditTable> {
  const file = resolve(shell.cwd, path);
  const name = shown(shell, file);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`'${name}' cannot be read: ${reasonOf(error)}.`);
  });
  return tableOf(name, parsed(name, text));
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new UsageError(`'${name}' is not JSON: ${reasonOf(error)}.`);
  }
}

function tableOf(name: string, value: unknown): AuditTable {
  const table = new Reader(name);
  const nodes = Object.entries(table.object(value, 'the table'));
  if (nodes.length === 0) throw new UsageError(`'${name}' has no nodes.`);
  return { nodes: nodes.map(([node, row]) => nodeOf(table, node, row)) };
}

function nodeOf(table: Reader, node: string, value: unknown): AuditNode {
  const row = table.object(value, node);
  const unknown = Object.keys(row).find(
    (key) => key !== 'name' && !LISTS.some(([list]) => list === key),
  );
  if (unknown !== undefined) {
    const known = ['name', ...LISTS.map(([key]) => key)].join(', ');
    throw table.wrong(`${node}.${unknown}`, `is not known; a node has ${known}`);
  }
  const lists = LISTS.filter(([key]) => row[key] !== undefined);
  return {
    node,
    name: row['name'] === undefined ? undefined : table.text(row['name'], `${node}.name`),
    roles: lists.map(([, role]) => role),
    entries: lists.flatMap(([key, role]) =>
      table
        .list(row[key], `${node}.${key}`)
        .map((entry, index) => entryOf(table, role, entry, `${node}.${key}[${index}]`)),
    ),
  };
}

function entryOf(table: Reader, role: IcomRole, value: unknown, at: string): AuditEntry {
  const entry = table.object(value, at);
  const key = role === 'output' ? 'to' : 'from';
  const list = entry[key];
  return {
    role,
    object: table.text(entry['object'], `${at}.object`),
    fromTo:
      list === undefined
        ? undefined
        : table
            .list(list, `${at}.${key}`)
            .map((node, index) => table.text(node, `${at}.${key}[${index}]`)),
    outside: entry['outside'] === true,
  };
}

/** Reads values of an expected kind, and says where another stands. */
class Reader {
  constructor(private readonly file: string) {}

  object(value: unknown, at: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value));
    }
    throw this.wrong(at, 'must be an object');
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    throw this.wrong(at, 'must be a list');
  }

  text(value: unknown, at: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw this.wrong(at, 'must be a text');
  }

  wrong(at: string, what: string): UsageError {
    return new UsageError(`'${this.file}': ${at} ${what} (see docs/audit.md).`);
  }
}
