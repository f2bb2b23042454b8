/**
 * A JSON file of From and To lists -> `AuditTable`. The format is described in docs/audit.md.
 */
import { reasonOf } from '@idef0-studio/language';
import type { AuditEntry, AuditNode, AuditTable, IcomRole } from '@idef0-studio/model';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { shown, type Shell } from './shell.js';
import { UsageError } from './usage-error.js';

const LISTS = [
  ['controls', 'control'],
  ['inputs', 'input'],
  ['outputs', 'output'],
  ['mechanisms', 'mechanism'],
] as const satisfies readonly (readonly [key: string, role: IcomRole])[];

const TEXT = v.pipe(
  v.string('must be a text'),
  v.check((text) => text.trim() !== '', 'must be a text'),
);

/** Valibot takes a list for an object, too. */
const OBJECT = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

const NODES = v.optional(v.array(TEXT, 'must be a list'));

/** The object is the one member that must be there. */
const ENTRY = v.pipe(
  OBJECT,
  v.object(
    { object: TEXT, from: NODES, to: NODES, outside: v.optional(v.unknown()) },
    'must be a text',
  ),
);

const ENTRIES = v.optional(v.array(ENTRY, 'must be a list'));

const NODE = v.pipe(
  OBJECT,
  v.strictObject(
    {
      ...{ name: v.optional(TEXT) },
      ...{ controls: ENTRIES, inputs: ENTRIES, outputs: ENTRIES, mechanisms: ENTRIES },
    },
    `is not known; a node has ${['name', ...LISTS.map(([key]) => key)].join(', ')}`,
  ),
);

const TABLE = v.pipe(OBJECT, v.record(v.string(), NODE));

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
  const { success, issues, output } = v.safeParse(TABLE, value, { abortEarly: true });
  if (!success) {
    const [{ path = [], message }] = issues;
    const at = placeOf(path.map(({ key }) => key));
    throw new UsageError(`'${name}': ${at} ${message} (see docs/audit.md).`);
  }
  const nodes = Object.entries(output);
  if (nodes.length === 0) throw new UsageError(`'${name}' has no nodes.`);
  return { nodes: nodes.map(([node, row]) => nodeOf(node, row)) };
}

/** `A1.inputs[0].object` */
function placeOf(keys: readonly unknown[]): string {
  const steps = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').slice(1) || 'the table';
}

function nodeOf(node: string, row: v.InferOutput<typeof NODE>): AuditNode {
  const lists = LISTS.filter(([key]) => row[key] !== undefined);
  return {
    node,
    name: row.name,
    roles: lists.map(([, role]) => role),
    entries: lists.flatMap(([key, role]) => row[key]?.map((entry) => entryOf(role, entry)) ?? []),
  };
}

function entryOf(
  role: IcomRole,
  { object, from, to, outside }: v.InferOutput<typeof ENTRY>,
): AuditEntry {
  return { role, object, fromTo: role === 'output' ? to : from, outside: outside === true };
}
