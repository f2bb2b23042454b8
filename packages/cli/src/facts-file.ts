/**
 * A JSON file of From and To lists -> `AuditTable`. The format is described in docs/audit.md.
 */
import { reasonOf } from '@idef0-studio/language';
import type {
  AuditCatalog,
  AuditEntry,
  AuditNode,
  AuditOutcome,
  AuditTable,
  IcomRole,
} from '@idef0-studio/model';
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

const COUNT = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0));

/** How many texts of a keyword there are, the one text, or all of them. */
const TEXTS = v.pipe(
  OBJECT,
  v.record(
    v.string(),
    v.union([COUNT, TEXT, v.array(TEXT)], 'must be a number, a text or a list of texts'),
  ),
);

const OUTCOME = v.pipe(
  OBJECT,
  v.object(
    { number: v.optional(COUNT), text: v.optional(TEXT), satisfies: NODES },
    'must be an outcome',
  ),
);

const OUTCOMES = v.union([COUNT, v.array(OUTCOME)], 'must be a number or a list of outcomes');

const NODE_MEMBERS = {
  ...{ name: v.optional(TEXT) },
  ...{ controls: ENTRIES, inputs: ENTRIES, outputs: ENTRIES, mechanisms: ENTRIES },
  ...{ texts: v.optional(TEXTS), outcomes: v.optional(OUTCOMES), satisfies: NODES },
};

const NODE = v.pipe(
  OBJECT,
  v.strictObject(NODE_MEMBERS, `is not known; a node has ${Object.keys(NODE_MEMBERS).join(', ')}`),
);

/** Titles of clauses by their numbers; null where a title is not compared. */
const CATALOG = v.pipe(OBJECT, v.record(v.string(), v.nullable(TEXT)));

/** Nodes by their numbers; the one member that is no node holds catalogs. */
const TABLE = v.pipe(
  OBJECT,
  v.objectWithRest({ catalogs: v.optional(v.pipe(OBJECT, v.record(v.string(), CATALOG))) }, NODE),
);

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
  const { catalogs = {}, ...nodes } = output;
  if (Object.keys(output).length === 0) throw new UsageError(`'${name}' has no nodes.`);
  return {
    nodes: Object.entries(nodes).map(([node, row]) => nodeOf(node, row)),
    catalogs: Object.entries(catalogs).map(([catalog, clauses]) => catalogOf(catalog, clauses)),
  };
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
    ...(row.texts !== undefined && { texts: textsOf(row.texts) }),
    ...(row.outcomes !== undefined && { outcomes: outcomesOf(row.outcomes) }),
    ...(row.satisfies !== undefined && { satisfies: row.satisfies }),
  };
}

function textsOf(texts: v.InferOutput<typeof TEXTS>): NonNullable<AuditNode['texts']> {
  return Object.fromEntries(
    Object.entries(texts).map(([keyword, said]) => [
      keyword,
      typeof said === 'string' ? [said] : said,
    ]),
  );
}

/** An outcome without a number counts on from the one before. */
function outcomesOf(outcomes: v.InferOutput<typeof OUTCOMES>): number | readonly AuditOutcome[] {
  if (typeof outcomes === 'number') return outcomes;
  let last = 0;
  return outcomes.map(({ number, text, satisfies }) => ({
    number: (last = number ?? last + 1),
    ...(text !== undefined && { text }),
    ...(satisfies !== undefined && { satisfies }),
  }));
}

function catalogOf(name: string, clauses: v.InferOutput<typeof CATALOG>): AuditCatalog {
  return {
    name,
    clauses: Object.entries(clauses).map(([number, title]) => ({
      number,
      ...(title !== null && { title }),
    })),
  };
}

function entryOf(
  role: IcomRole,
  { object, from, to, outside }: v.InferOutput<typeof ENTRY>,
): AuditEntry {
  return { role, object, fromTo: role === 'output' ? to : from, outside: outside === true };
}
