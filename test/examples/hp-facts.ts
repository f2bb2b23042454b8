/** The facts of the paper behind the example HP ITSM, as the tests compare them, and what its README names its flows. */
import { readFileSync } from 'node:fs';

/** What goes from one process to another; an end is `null` where the prose names nobody. */
export interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  readonly what: string;
}

export interface Level {
  readonly number: number;
  readonly name: string;
}

export interface Paper {
  readonly source: { readonly released: string };
  readonly groups: readonly {
    readonly name: string;
    readonly processes: readonly { readonly name: string; readonly activities: readonly string[] }[];
  }[];
  readonly maturity: {
    readonly cmm_levels: readonly Level[];
    readonly management_levels: readonly Level[];
    readonly places: readonly {
      readonly process: string;
      readonly cmm_level: number;
      readonly management_level: number;
    }[];
    readonly not_placed: readonly string[];
  };
  readonly lifecycle: readonly Flow[];
  readonly flows_in_process_sections: readonly Flow[];
  readonly scenarios: readonly {
    readonly number: number;
    readonly name: string;
    readonly processes: readonly string[];
  }[];
}

export function readPaper(): Paper {
  const file = new URL('../facts/hp-itsm-facts.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Paper;
}

/** Those of the lifecycle, then those of the sections on the processes. */
export function allFlows(paper: Paper): readonly Flow[] {
  return [...paper.lifecycle, ...paper.flows_in_process_sections];
}

/** The objects that a flow is in the model: as the README renames it, else by the words of the paper. */
export function objectsOf({ what }: Flow): readonly string[] {
  return RENAMED.get(what) ?? [what.slice(0, 1).toUpperCase() + what.slice(1)];
}

/** The rows `printed | object` of the README. */
const RENAMED = new Map(
  [...readmeOf('hp-itsm').matchAll(/^ {2}\| ([a-z][^|]+) \| ([A-Z][^|]+) \|$/gmu)].map(
    ([, printed = '', objects = '']) => [printed, objects.split(', ')],
  ),
);

function readmeOf(example: string): string {
  return readFileSync(new URL(`../../examples/${example}/README.md`, import.meta.url), 'utf8');
}
