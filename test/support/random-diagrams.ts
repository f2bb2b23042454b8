/**
 * Random diagrams from a seed, the same for the same seed: of 1 to 12 boxes (seldom none) and up to 150 arrow
 * ends, sparse to dense, with all that a diagram may hold. The laws of the layout are tried on them.
 */
import type {
  ArrowEnd,
  BoundaryEnd,
  BoxEnd,
  Diagram,
  DiagramArrow,
  DiagramBox,
  IcomRole,
} from '@idef0-studio/model';

/** Numbers from 0 to below 1; the same row for the same seed (mulberry32). */
export function randomSource(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws of one diagram: numbers, chances and choices. */
class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomSource(seed);
  }

  upTo(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.upTo(choices.length)] ?? choices[0];
  }

  /** Between `low` and `high` different numbers below `limit`, ascending. */
  some(limit: number, low: number, high: number): readonly number[] {
    const count = Math.min(limit, low + this.upTo(high - low + 1));
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(this.upTo(limit));
    return [...chosen].sort((a, b) => a - b);
  }
}

const WORDS = [
  'Service',
  'Customer',
  'Plan',
  'Stakeholder',
  'Requirements',
  'Évaluation',
  'IT',
  'Framework',
  'Management',
  'Data',
  'Report',
  'Баланс',
  'Order',
  'Agreement',
  'Reconciliation',
  'Non-conformances',
  'Work',
] as const;

/** Most arrow ends of a random diagram. */
export const MOST_ENDS = 150;

/** The random diagram of a seed. Every arrow has its ends, every box its lists numbered from 1, every code
 *  is by the parent's list: as `diagramOf` makes them. */
export function randomDiagram(seed: number): Diagram {
  const dice = new Dice(seed);
  const kind = dice.upTo(100);
  if (kind < 4) return contextDiagram(dice);
  const boxes = boxesOf(dice, kind === 4 ? 0 : 1 + dice.upTo(12));
  const ends = Math.min(25 * boxes.length, 2 + dice.upTo(MOST_ENDS - 1));
  const calls = boxes.flatMap((box, index) => (dice.chance(0.08) ? [callOf(box, index)] : []));
  const arrows = arrowsOf(dice, boxes.length, ends - calls.length);
  return {
    model: 'Random',
    node: 'A2',
    title: nameOf(dice, 3),
    activity: 'Random/A2',
    frame: frame(),
    boxes: boxes.map((box, index) =>
      calls.some(({ id }) => id === `call:${box.id}`)
        ? { ...box, decomposed: false }
        : { ...box, decomposed: index % 2 === 0 },
    ),
    arrows: [...numbered(arrows), ...calls],
  };
}

/** Number of arrow ends of a diagram: what the time of a layout grows with. */
export function endsIn({ arrows }: Pick<Diagram, 'arrows'>): number {
  return arrows.reduce((sum, { sources, targets }) => sum + sources.length + targets.length, 0);
}

/** Arrows of random shapes with so many ends in all, or one or two fewer. */
function arrowsOf(dice: Dice, boxes: number, ends: number): readonly DiagramArrow[] {
  const arrows: DiagramArrow[] = [];
  let left = ends;
  while (boxes > 0 && left >= 2) {
    const arrow = arrowOf(dice, boxes, arrows.length);
    const count = endsIn({ arrows: [arrow] });
    if (count > left && left > 10) continue;
    if (count > left) break;
    arrows.push(dice.chance(0.06) ? { ...arrow, caption: captionOf(dice, arrow.object) } : arrow);
    left -= count;
  }
  return arrows;
}

/** What a device writes instead of a name: a code, or a list. */
function captionOf(dice: Dice, object: string): readonly string[] {
  if (dice.chance(0.3)) return [`${object.length}`];
  return [object, ...Array.from({ length: dice.upTo(5) }, () => nameOf(dice, 5))];
}

/** A diagram like A-0: one box, and agents at the ends of its arrows. */
function contextDiagram(dice: Dice): Diagram {
  const roles = ['input', 'control', 'output', 'mechanism'] as const;
  const arrows = roles.flatMap((role) =>
    Array.from({ length: dice.upTo(7) }, (_, order) => contextArrow(dice, role, order)),
  );
  const box: DiagramBox = {
    id: 'Random/A0',
    node: 'A0',
    number: 0,
    name: nameOf(dice, 5),
    decomposed: dice.chance(0.8),
    kind: 'activity',
  };
  const texts = { purpose: nameOf(dice, 20), viewpoint: nameOf(dice, 6) };
  return {
    model: 'Random',
    node: 'A-0',
    title: box.name,
    activity: box.id,
    frame: { ...frame(), ...texts, context: undefined },
    boxes: [box],
    arrows: dice.chance(0.2) ? [...arrows, callOf(box, 0)] : arrows,
  };
}

function contextArrow(dice: Dice, role: IcomRole, order: number): DiagramArrow {
  const object = `${nameOf(dice, 4)} ${role} ${order + 1}`;
  const tunnel = dice.chance(0.1);
  const marks = { tunnel: false, unbalanced: dice.chance(0.05) };
  const box: BoxEnd = { kind: 'box', box: 0, role, object, position: order + 1, ...marks };
  const agents = Array.from({ length: dice.pick([0, 1, 1, 2, 4]) }, () => nameOf(dice, 4));
  const code = undefined;
  const outer: BoundaryEnd = {
    kind: 'boundary',
    role,
    object,
    code,
    order,
    ...marks,
    tunnel,
    agents,
  };
  const [sources, targets] = role === 'output' ? [[box], [outer]] : [[outer], [box]];
  return { id: object.toLowerCase(), object, kind: 'icom', sources, targets };
}

function frame(): Diagram['frame'] {
  return {
    usedAt: undefined,
    author: 'Random',
    project: undefined,
    date: undefined,
    revision: undefined,
    status: 'working',
    number: undefined,
    purpose: undefined,
    viewpoint: undefined,
    context: { node: 'A0', boxes: 3, index: 1 },
  };
}

function nameOf(dice: Dice, longest: number): string {
  const length = 1 + dice.upTo(longest);
  return Array.from({ length }, () => dice.pick(WORDS)).join(' ');
}

function boxesOf(dice: Dice, count: number): DiagramBox[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `Random/A2/${index + 1}`,
    node: `A2${index + 1}`,
    number: index + 1,
    name: nameOf(dice, dice.chance(0.15) ? 10 : 5),
    decomposed: false,
    kind: dice.pick(['activity', 'activity', 'activity', 'stub', 'implied']),
  }));
}

function callOf(box: DiagramBox, index: number): DiagramArrow {
  const object = `SHARED/A4${index}`;
  const end: BoxEnd = {
    kind: 'box',
    box: index,
    role: 'call',
    object,
    position: undefined,
    tunnel: false,
    unbalanced: false,
  };
  return { id: `call:${box.id}`, object, kind: 'call', sources: [end], targets: [] };
}

type Shape = 'inner' | 'in' | 'out' | 'through' | 'inAndMade' | 'bundleIn' | 'bundleOut' | 'bundle';

/** One arrow of a random shape. Positions and codes are given afterwards, when all arrows are known. */
function arrowOf(dice: Dice, boxes: number, index: number): DiagramArrow {
  const object = `${nameOf(dice, dice.chance(0.1) ? 9 : 4)} ${index + 1}`;
  const shape: Shape = dice.pick([
    ...(['inner', 'inner', 'inner', 'in', 'in', 'out', 'through', 'inAndMade'] as const),
    ...(['bundleIn', 'bundleOut', 'bundle'] as const),
  ]);
  const isBundle = shape.startsWith('bundle');
  const parts = isBundle ? partsOf(dice, object) : [];
  const most = dice.chance(0.2) ? 6 : 2;
  const sources: ArrowEnd[] = [];
  const targets: ArrowEnd[] = [];
  if (['inner', 'out', 'through', 'inAndMade', 'bundleOut'].includes(shape)) {
    const made = shape === 'bundleOut' ? parts : [];
    sources.push(...boxEnds(dice, dice.some(boxes, 1, most), ['output'], object, made));
  }
  if (shape === 'bundle')
    sources.push(...boxEnds(dice, [dice.upTo(boxes)], ['output'], object, []));
  if (['in', 'inAndMade', 'bundleIn'].includes(shape)) {
    const role: IcomRole = dice.pick(['input', 'input', 'control', 'control', 'mechanism']);
    sources.push(boundaryEnd(dice, role, object));
  }
  if (shape !== 'out' && shape !== 'bundleOut') {
    const taken = shape === 'bundleIn' || shape === 'bundle' ? parts : [];
    targets.push(...boxEnds(dice, dice.some(boxes, 1, most), takerRoles(dice), object, taken));
    if (taken.length === 0 && dice.chance(0.08)) targets.push(...otherRole(targets));
  }
  const passesOn = shape === 'inAndMade' && dice.chance(0.3);
  if (['out', 'through', 'bundleOut'].includes(shape) || passesOn) {
    targets.push(boundaryEnd(dice, 'output', object));
  }
  const served = oneWay(sources, targets);
  return { id: object.toLowerCase(), object, kind: 'icom', sources, targets: served };
}

/** As in diagrams of models, no arrow has several sources that serve several targets both onward and back. */
function oneWay(sources: readonly ArrowEnd[], targets: readonly ArrowEnd[]): readonly ArrowEnd[] {
  const back = (source: ArrowEnd, target: ArrowEnd) =>
    source.kind === 'box' && target.kind === 'box' && target.box <= source.box;
  if (sources.length === 1 || targets.length === 1) return targets;
  const onward = targets.filter((target) => !sources.some((source) => back(source, target)));
  const allBack = targets.filter((target) => sources.every((source) => back(source, target)));
  if (allBack.length === targets.length) return targets;
  return onward.length > 0 ? onward : targets.slice(0, 1);
}

function partsOf(dice: Dice, object: string): readonly string[] {
  return Array.from({ length: 2 + dice.upTo(3) }, (_, index) => `${object} Part ${index + 1}`);
}

function takerRoles(dice: Dice): readonly [IcomRole, ...IcomRole[]] {
  return dice.pick<readonly [IcomRole, ...IcomRole[]]>([
    ['input'],
    ['control'],
    ['mechanism'],
    ['input', 'input', 'control'],
    ['input', 'control', 'mechanism'],
  ]);
}

/** One end at each of the boxes; of a bundle some carry a part. */
function boxEnds(
  dice: Dice,
  boxes: readonly number[],
  roles: readonly [IcomRole, ...IcomRole[]],
  object: string,
  parts: readonly string[],
): BoxEnd[] {
  return boxes.map((box) => ({
    kind: 'box',
    box,
    role: dice.pick(roles),
    object:
      parts.length > 0 && dice.chance(0.8) ? (parts[dice.upTo(parts.length)] ?? object) : object,
    position: undefined,
    tunnel: dice.chance(0.06),
    unbalanced: dice.chance(0.04),
  }));
}

/** The same object once more at the same box, now as a control: a box may ask for it twice. */
function otherRole(ends: readonly ArrowEnd[]): readonly ArrowEnd[] {
  const first = ends[0];
  if (first?.kind !== 'box' || first.role === 'control') return [];
  return [{ ...first, role: 'control' }];
}

function boundaryEnd(dice: Dice, role: IcomRole, object: string): BoundaryEnd {
  const tunnel = dice.chance(0.15);
  return {
    kind: 'boundary',
    role,
    object,
    code: undefined,
    order: 0,
    tunnel,
    unbalanced: !tunnel && dice.chance(0.04),
    agents: [],
  };
}

/** Gives positions in the lists of the boxes and codes at the boundary, in order of the arrows. */
function numbered(arrows: readonly DiagramArrow[]): readonly DiagramArrow[] {
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const letters = { input: 'I', control: 'C', output: 'O', mechanism: 'M' };
  const number = (end: ArrowEnd): ArrowEnd => {
    if (end.kind === 'box') {
      return end.tunnel ? end : { ...end, position: next(`${end.box} ${end.role}`) };
    }
    if (end.tunnel) return { ...end, order: 1000 + next(`tunnel ${end.role}`) };
    const order = next(end.role);
    return { ...end, order: order - 1, code: `${letters[end.role]}${order}` };
  };
  return arrows.map((arrow) => ({
    ...arrow,
    sources: arrow.sources.map(number),
    targets: arrow.targets.map(number),
  }));
}
