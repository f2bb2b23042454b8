/**
 * A reference model that is made of no arrows: processes with outcomes that satisfy the clauses of two catalogs.
 */
import type { GeneratedFile } from './generated-model.js';

/** Processes, outcomes of each, and clauses of each of the two catalogs: 5,000 outcomes and 1,000 clauses. */
const [PROCESSES, OUTCOMES, CLAUSES] = [100, 50, 500];
/** Processes in one file, so that it is about as long as a leaf of the generated model. */
const TOGETHER = 2;

/** The file that an author types in, and the end of a line of it that holds clauses. */
export const TRACED_FILE = 'group-20.idef0';

/** The catalogs in a file of their own, the processes in groups. */
export function tracedModel(): readonly GeneratedFile[] {
  const catalogs = ['Ed1', 'Ed2'].map((name) =>
    block(`catalog ${name} "Edition"`, [...Array(CLAUSES).keys()].map(clauseLine)),
  );
  const names = [...Array(PROCESSES).keys()].map(processName);
  const root = block(
    'activity Manage the Service "All of it"',
    names.map((name, index) => `  activity ${name} { id "5.${index + 1}" }`),
  );
  const groups = Array.from({ length: PROCESSES / TOGETHER }, (_, group) => ({
    name: `group-${group + 1}.idef0`,
    text: ['model Traced', ...groupOf(group)].join('\n\n'),
  }));
  return [
    { name: 'catalogs.idef0', text: catalogs.join('\n\n') },
    { name: 'model.idef0', text: `model Traced "Many clauses" { profile relaxed }\n\n${root}` },
    ...groups,
  ];
}

function groupOf(group: number): readonly string[] {
  return Array.from({ length: TOGETHER }, (_, index) => {
    const process = group * TOGETHER + index;
    const outcomes = Array.from({ length: OUTCOMES }, (__, outcome) => {
      const first = process * OUTCOMES + outcome;
      const clauses = `Ed1.${clauseNumber(first)}, ${clauseNumber(first + 7)}, Ed2.${clauseNumber(first + 3)}`;
      return `  outcome "Whoever waits for result ${outcome + 1} of it has it in time" satisfies ${clauses}`;
    });
    return block(`decompose ${processName(process)}`, [
      `  purpose "Have what process ${process + 1} is for"`,
      ...outcomes,
    ]);
  });
}

function processName(index: number): string {
  return `Direct the Work of Group ${index + 1}`;
}

function clauseNumber(index: number): string {
  const place = index % CLAUSES;
  return `${1 + Math.floor(place / 25)}.${1 + (place % 25)}`;
}

function clauseLine(index: number): string {
  return `  ${clauseNumber(index)} "What clause ${index + 1} asks for"`;
}

function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines, '}', ''].join('\n');
}
