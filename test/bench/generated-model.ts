/**
 * A model of the size of PRM-IT, from a seed: 8 categories, 41 processes, 269 activities, about 750
 * objects and 2,700 list entries, spread over several files, without a fault. What the figures of the
 * benchmark are taken on, besides the real example.
 */

export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

interface Leaf {
  readonly name: string;
  readonly category: number;
  readonly process: number;
  readonly outputs: string[];
  readonly controls: string[];
  readonly inputs: string[];
}

interface Plan {
  readonly leaves: readonly Leaf[];
  readonly fromOutside: readonly string[];
  /** What nobody inside takes: the agent does. */
  readonly toOutside: readonly string[];
  /** Behind every name that is not from outside. */
  readonly suffix: string;
}

const CATEGORIES = 8;
const PROCESSES = 41;
const ACTIVITIES = 269;
const OUTSIDE = 78;

const VERBS =
  'Plan Define Assess Capture Review Approve Build Deploy Monitor Report Evaluate Release'
    .split(' ')
    .concat('Record Resolve Verify Audit Close Design Develop Qualify Transfer Archive'.split(' '));
const ADJECTIVES =
  'Approved Agreed Current Planned Final Draft Open Closed Internal External Annual Monthly Critical Standard'
    .split(' ')
    .concat(
      'Emergency Baseline Target Actual Revised Initial Complete Partial Joint Common Local'.split(
        ' ',
      ),
    )
    .concat('Regional Shared Private Public Formal'.split(' '));
const NOUNS =
  'Request Report Plan Policy Strategy Record Agreement Catalog Forecast Budget Contract Incident Problem'
    .split(' ')
    .concat(
      'Change Release Asset Configuration Capacity Demand Risk Control Schedule Proposal Review'.split(
        ' ',
      ),
    )
    .concat('Baseline Portfolio Design Solution'.split(' '));

/** The files of the model of a seed; the same for the same seed. */
export function generatedModel(seed = 1): readonly GeneratedFile[] {
  const plan = planOf(randomSource(seed));
  const categories = Array.from({ length: CATEGORIES }, (_, index) => index);
  return [
    { name: 'model.idef0', text: headText(plan) },
    ...categories.map((category) => ({
      name: `category-${category + 1}.idef0`,
      text: categoryText(plan, category),
    })),
  ];
}

/** One of many models of that size that make a larger one together. */
export interface GeneratedBook {
  readonly files: readonly GeneratedFile[];
  /** What it takes from outside of the larger model. */
  readonly fromOutside: readonly string[];
}

/** The book of a number: names of its own for all but what comes from outside, in files of its own. */
export function generatedBook(book: number): GeneratedBook {
  const plan = planOf(randomSource(book), ` of Book ${book}`);
  const categories = Array.from({ length: CATEGORIES }, (_, index) => index);
  const files = categories.map((category) => ({
    name: `book-${book}-category-${category + 1}.idef0`,
    text: [categoryText(plan, category), ...(category === 0 ? [bookText(plan, book)] : [])].join(
      '\n',
    ),
  }));
  return { files, fromOutside: plan.fromOutside };
}

/** The activities of a book, and who takes what none of them takes. */
function bookText(plan: Plan, book: number): string {
  const names = Array.from({ length: CATEGORIES }, (_, index) => categoryName(index, plan));
  return [
    `decompose Run Book ${book} {`,
    ...names.map((name) => `  activity ${name}`),
    '}',
    '',
    `external Readers of Book ${book} {`,
    ...listText('input', plan.toOutside, 1),
    '}',
    '',
  ].join('\n');
}

/** Numbers from 0 to below 1 (mulberry32). */
function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function nameAt(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}

/** Two words, and a third where all pairs are used up: never the same name twice. */
function objectName(index: number): string {
  const pair = `${nameAt(ADJECTIVES, index)} ${nameAt(NOUNS, Math.floor(index / ADJECTIVES.length))}`;
  const round = Math.floor(index / (ADJECTIVES.length * NOUNS.length));
  return round === 0 ? pair : `${pair} ${nameAt(NOUNS, round)}`;
}

function planOf(random: () => number, suffix = ''): Plan {
  const below = (limit: number) => Math.floor(random() * limit);
  const leaves = Array.from({ length: ACTIVITIES }, (_, index): Leaf => {
    const process = Math.floor((index * PROCESSES) / ACTIVITIES);
    const category = Math.floor((process * CATEGORIES) / PROCESSES);
    const name = `${nameAt(VERBS, index)} ${nameAt(NOUNS, Math.floor(index / VERBS.length))} Work${suffix}`;
    return { name, category, process, outputs: [], controls: [], inputs: [] };
  });
  let objects = 0;
  for (const leaf of leaves) {
    for (let count = 2 + below(2); count > 0; count--)
      leaf.outputs.push(`${objectName(objects++)}${suffix}`);
  }
  const fromOutside = Array.from({ length: OUTSIDE }, (_, index) =>
    suffix === '' ? objectName(objects++) : `World ${objectName(index)}`,
  );
  const choose = (list: readonly string[]) => list[below(list.length)] ?? '';
  const makers = (near: (leaf: Leaf) => boolean) =>
    leaves.filter(near).flatMap(({ outputs }) => outputs);
  for (const leaf of leaves) {
    const pools = [
      makers(({ process }) => process === leaf.process),
      makers(({ category }) => category === leaf.category),
      makers(() => true),
      fromOutside,
    ];
    for (let count = 2 + below(4); count > 0; count--) {
      const chance = random();
      const pool =
        pools[chance < 0.72 ? 0 : chance < 0.86 ? 1 : chance < 0.93 ? 2 : 3] ?? fromOutside;
      const object = choose(pool);
      const known = [...leaf.outputs, ...leaf.controls, ...leaf.inputs];
      if (known.includes(object)) continue;
      (random() < 0.3 ? leaf.controls : leaf.inputs).push(object);
    }
    if (leaf.controls.length === 0) leaf.controls.push(choose(fromOutside));
  }
  for (const { process, outputs } of leaves) {
    const near = leaves.filter((leaf) => leaf.process === process);
    const taker = near[below(near.length)];
    const left = outputs.filter((object) => !takenBy(leaves).has(object) && random() < 0.85);
    taker?.inputs.push(...left.filter((object) => !taker.outputs.includes(object)));
  }
  const taken = takenBy(leaves);
  const toOutside = leaves.flatMap(({ outputs }) => outputs.filter((object) => !taken.has(object)));
  return {
    leaves,
    fromOutside: fromOutside.filter((object) => taken.has(object)),
    toOutside,
    suffix,
  };
}

function takenBy(leaves: readonly Leaf[]): ReadonlySet<string> {
  return new Set(leaves.flatMap(({ controls, inputs }) => [...controls, ...inputs]));
}

function headText(plan: Plan): string {
  const { fromOutside, toOutside, leaves } = plan;
  const names = Array.from(
    { length: CATEGORIES },
    (_, index) => `    ${categoryName(index, plan)}`,
  );
  const controls = controlsOf(leaves, fromOutside);
  return [
    'model Bench "A generated model of the size of PRM-IT" {',
    '  viewpoint "Whoever waits for an answer"',
    '  purpose "Find out how long it takes"',
    '  profile iso31320',
    '}',
    '',
    'external World "All that is outside" {',
    ...listText('output', fromOutside.map(defined), 1),
    ...listText('input', toOutside, 1),
    '}',
    '',
    'activity Manage the Work {',
    ...listText('control', controls, 1),
    ...listText('input', without(fromOutside, controls), 1),
    ...listText('output', toOutside, 1),
    ...names.map((name) => `  activity ${name.trim()}`),
    '}',
    '',
  ].join('\n');
}

function categoryName(index: number, { suffix }: Plan): string {
  const number = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'][index];
  return `Run Category ${number}${suffix}`;
}

function categoryText(plan: Plan, category: number): string {
  const leaves = plan.leaves.filter((leaf) => leaf.category === category);
  const processes = [...new Set(leaves.map(({ process }) => process))];
  return [
    'model Bench',
    '',
    `decompose ${categoryName(category, plan)} {`,
    ...boundaryText(plan, leaves, 1),
    ...processes.flatMap((process) => processText(plan, process)),
    '}',
    '',
  ].join('\n');
}

function processText(plan: Plan, process: number): readonly string[] {
  const leaves = plan.leaves.filter((leaf) => leaf.process === process);
  return [
    '',
    `  activity Manage ${nameAt(ADJECTIVES, process)} ${nameAt(NOUNS, process * 3)} ${process + 1}${plan.suffix} "Keeps it going" {`,
    ...boundaryText(plan, leaves, 2),
    ...leaves.flatMap(leafText),
    '  }',
  ];
}

function leafText({ name, controls, inputs, outputs }: Leaf): readonly string[] {
  return [
    '',
    `    activity ${name} "What has to be done, said in a few words" {`,
    ...listText('control', controls, 3),
    ...listText('input', inputs, 3),
    ...listText('output', outputs.map(defined), 3),
    '    }',
  ];
}

/** An object with the words that define it. */
export function defined(object: string): string {
  return `${object} "What it is, in a few words"`;
}

/** The lists of an activity that holds the leaves: what they take from outside it, and give there. */
function boundaryText(plan: Plan, leaves: readonly Leaf[], depth: number): readonly string[] {
  const inside = new Set(leaves);
  const made = new Set(leaves.flatMap(({ outputs }) => outputs));
  const wanted = new Set([
    ...plan.toOutside,
    ...plan.leaves
      .filter((leaf) => !inside.has(leaf))
      .flatMap(({ controls, inputs }) => [...controls, ...inputs]),
  ]);
  const taken = leaves.flatMap(({ controls, inputs }) => [...controls, ...inputs]);
  const crossing = [...new Set(taken)].filter((object) => !made.has(object));
  const controls = controlsOf(leaves, crossing);
  return [
    ...listText('control', controls, depth),
    ...listText('input', without(crossing, controls), depth),
    ...listText(
      'output',
      [...made].filter((object) => wanted.has(object)),
      depth,
    ),
  ];
}

/** Those of the objects that some leaf takes as a control. */
function controlsOf(leaves: readonly Leaf[], objects: readonly string[]): readonly string[] {
  const controls = new Set(leaves.flatMap((leaf) => leaf.controls));
  return objects.filter((object) => controls.has(object));
}

function without(objects: readonly string[], others: readonly string[]): readonly string[] {
  return objects.filter((object) => !others.includes(object));
}

function listText(role: string, objects: readonly string[], depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  if (objects.length === 0) return [];
  return [`${indent}${role}`, ...objects.map((object) => `${indent}  ${object}`)];
}
