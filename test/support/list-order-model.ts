/** Random models whose boxes are all decomposed, with lists in an order that came about by chance. */
import { Random } from './random.js';

const ROLES = ['control', 'input', 'output', 'mechanism'] as const;
type Role = (typeof ROLES)[number];
type Lists = Readonly<Record<Role, string[]>>;

interface Box {
  readonly lists: Lists;
  readonly children: readonly Lists[];
}

export interface ListOrderOptions {
  /** Whether the boxes write lists of their own; else only the activities inside do. */
  readonly written: boolean;
}

/** A model of 3 to 6 boxes with 2 to 4 activities each, the same for the same seed. */
export function listOrderModel(
  seed: number,
  { written }: ListOrderOptions = { written: true },
): string {
  const random = new Random(seed);
  const boxes = Array.from({ length: 3 + random.below(4) }, () => boxOf(2 + random.below(3)));
  const [given, taken] = [new Set<string>(), new Set<string>()];
  const count = boxes.length * (3 + random.below(3));
  for (let number = 1; number <= count; number++) {
    const object = `Thing ${number}`;
    const source = boxes[random.below(boxes.length + 2)];
    const targets = boxes.filter((box) => box !== source && random.oneIn(boxes.length));
    for (const box of targets) take(random, box, random.of(TAKEN), object);
    if (source === undefined && targets.length > 0) given.add(object);
    if (source === undefined) continue;
    source.lists.output.push(object);
    random.of(source.children).output.push(object);
    if (targets.length === 0 || random.oneIn(7)) taken.add(object);
  }
  return textOf(random, boxes, { given: [...given], taken: [...taken] }, written);
}

const TAKEN = ['input', 'input', 'control', 'control', 'mechanism'] as const;

function boxOf(children: number): Box {
  const none = (): Lists => ({ control: [], input: [], output: [], mechanism: [] });
  return { lists: none(), children: Array.from({ length: children }, none) };
}

function take(random: Random, { lists, children }: Box, role: Role, object: string): void {
  lists[role].push(object);
  const takers = children.filter(() => random.oneIn(2));
  for (const child of takers.length > 0 ? takers : children.slice(0, 1)) child[role].push(object);
}

function textOf(
  random: Random,
  boxes: readonly Box[],
  { given, taken }: { readonly given: readonly string[]; readonly taken: readonly string[] },
  written: boolean,
): string {
  const listsOf = (lists: Lists, indent: string) =>
    ROLES.filter((role) => lists[role].length > 0).map(
      (role) => `${indent}${role} ${shuffled(random, lists[role]).join(', ')}`,
    );
  const outside = [
    ...(given.length > 0 ? [`  output ${given.join(', ')}`] : []),
    ...(taken.length > 0 ? [`  input ${taken.join(', ')}`] : []),
  ];
  const inside = boxes.flatMap(({ lists, children }, box) => [
    `  activity Box ${box + 1} {`,
    ...(written ? listsOf(lists, '    ') : []),
    ...children.flatMap((own, index) => [
      `    activity Part ${box + 1} ${index + 1} {`,
      ...listsOf(own, '      '),
      '    }',
    ]),
    '  }',
  ]);
  return [
    'model Chance { profile relaxed }',
    ...(outside.length > 0 ? ['external World {', ...outside, '}'] : []),
    'activity Run {',
    ...inside,
    '}',
  ].join('\n');
}

function shuffled<T>(random: Random, all: readonly T[]): readonly T[] {
  const left = [...all];
  return all.map(() => left.splice(random.below(left.length), 1)).flat();
}
