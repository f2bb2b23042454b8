/**
 * The eight decomposition diagrams of PRM-IT A2, built straight from the facts of the published book:
 * one arrow for each object, no bundles. Real diagrams of the densest kind, on which the layout is
 * measured, whatever the state of the language.
 */
import { readFileSync } from 'node:fs';
import type {
  ArrowEnd,
  BoundaryEnd,
  BoxEnd,
  Diagram,
  DiagramArrow,
  IcomRole,
} from '@idef0-studio/model';
import { oneWayArrows } from './one-way.js';

interface Fact {
  readonly object: string;
}

interface Node {
  readonly name: string;
  readonly controls?: readonly Fact[];
  readonly inputs?: readonly Fact[];
  readonly outputs?: readonly Fact[];
  readonly mechanisms?: readonly Fact[];
}

type Facts = Readonly<Record<string, Node>>;

const LISTS = [
  ['output', 'outputs'],
  ['control', 'controls'],
  ['input', 'inputs'],
  ['mechanism', 'mechanisms'],
] as const;

/** A2 first, then its children in node order. */
export function factsDiagrams(): readonly Diagram[] {
  const facts = readFacts();
  return ['A2', ...childrenOf(facts, 'A2')].map((node) => diagramOf(facts, node));
}

function readFacts(): Facts {
  const file = new URL('../facts/prm-it-v3-a2-facts.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Facts;
}

function childrenOf(facts: Facts, parent: string): readonly string[] {
  return Object.keys(facts)
    .filter((node) => node.length === parent.length + 1 && node.startsWith(parent))
    .sort();
}

function diagramOf(facts: Facts, node: string): Diagram {
  const children = childrenOf(facts, node);
  return {
    model: 'PRM-IT',
    node,
    title: facts[node]?.name ?? node,
    activity: node,
    frame: frameOf(node),
    boxes: children.map((child, index) => ({
      id: child,
      node: child,
      number: index + 1,
      name: facts[child]?.name ?? child,
      decomposed: childrenOf(facts, child).length > 0,
      kind: 'activity',
    })),
    arrows: arrowsOf(facts, node, children),
  };
}

function frameOf(node: string): Diagram['frame'] {
  const field = undefined;
  return {
    usedAt: field,
    author: 'PRM-IT',
    project: field,
    date: field,
    revision: field,
    status: 'publication',
    number: field,
    purpose: field,
    viewpoint: field,
    context: { node: node.slice(0, -1), boxes: 7, index: Number(node.slice(-1)) - 1 },
  };
}

/** Blanks and case vary in the book: 'Service Catalog ' and 'Service catalog' are one object. */
function keyOf(object: string): string {
  return object.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function arrowsOf(facts: Facts, node: string, children: readonly string[]): DiagramArrow[] {
  const trees = new Map<string, { object: string; ends: BoxEnd[] }>();
  for (const [role, list] of LISTS) {
    children.forEach((child, box) => {
      for (const { object } of facts[child]?.[list] ?? []) {
        const key = keyOf(object);
        const tree = trees.get(key) ?? { object: object.trim(), ends: [] };
        trees.set(key, tree);
        if (tree.ends.some((end) => end.box === box && end.role === role)) continue;
        tree.ends.push(boxEnd(facts, child, box, role, tree.object));
      }
    });
  }
  return [...trees].flatMap(([id, { object, ends }]) =>
    oneWayArrows(arrowOf(facts, node, id, object, ends)),
  );
}

function boxEnd(facts: Facts, child: string, box: number, role: IcomRole, object: string): BoxEnd {
  const position = positionIn(facts, child, role, object);
  return { kind: 'box', box, role, object, position, tunnel: false, unbalanced: false };
}

/** Place in the node's list of the role, from 1; an object that stands there twice counts once. */
function positionIn(
  facts: Facts,
  node: string,
  role: IcomRole,
  object: string,
): number | undefined {
  const list = LISTS.find(([name]) => name === role)?.[1] ?? 'inputs';
  const keys = [...new Set((facts[node]?.[list] ?? []).map((fact) => keyOf(fact.object)))];
  const index = keys.indexOf(keyOf(object));
  return index < 0 ? undefined : index + 1;
}

/** What nobody inside makes comes from the boundary, what nobody takes or the parent outputs goes there;
 *  tunnelled where the parent's lists do not have it. */
function arrowOf(
  facts: Facts,
  node: string,
  id: string,
  object: string,
  ends: readonly BoxEnd[],
): DiagramArrow {
  const made = ends.filter(({ role }) => role === 'output');
  const taken = ends.filter(({ role }) => role !== 'output');
  const end = (role: IcomRole) => boundaryEnd(facts, node, role, object);
  const sources: ArrowEnd[] = [...made];
  const targets: ArrowEnd[] = [...taken];
  if (made.length === 0) sources.push(end(roleAtParent(facts, node, object, taken)));
  const isOutput = positionIn(facts, node, 'output', object) !== undefined;
  if (made.length > 0 && (isOutput || taken.length === 0)) targets.push(end('output'));
  return { id, object, kind: 'icom', sources, targets };
}

/** The role that the parent's lists give; without one what most of the takers say. */
function roleAtParent(
  facts: Facts,
  node: string,
  object: string,
  taken: readonly BoxEnd[],
): IcomRole {
  const roles: readonly IcomRole[] = ['control', 'input', 'mechanism'];
  const listed = roles.find((role) => positionIn(facts, node, role, object) !== undefined);
  if (listed !== undefined) return listed;
  const controls = taken.filter(({ role }) => role === 'control').length;
  return controls * 2 > taken.length ? 'control' : 'input';
}

function boundaryEnd(facts: Facts, node: string, role: IcomRole, object: string): BoundaryEnd {
  const position = positionIn(facts, node, role, object);
  const letter = { input: 'I', control: 'C', output: 'O', mechanism: 'M' }[role];
  return {
    kind: 'boundary',
    role,
    object,
    code: position === undefined ? undefined : `${letter}${position}`,
    order: position === undefined ? 1000 : position - 1,
    tunnel: position === undefined,
    unbalanced: false,
    agents: [],
  };
}
