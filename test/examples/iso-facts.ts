/** The facts of the report behind the example ISO 20000-4, as the tests compare them, and what its README says of them. */
import { readFileSync } from 'node:fs';

export interface ReportProcess {
  /** Of the clause that describes it. */
  readonly number: string;
  readonly name: string;
  readonly outcomes: readonly ReportOutcome[];
  readonly links: readonly ReportLink[];
}

/** An outcome in brackets is one that no clause asks for; of some a part alone stands in brackets. */
export interface ReportOutcome {
  readonly number: number;
  readonly bracketed: boolean | 'partly';
}

/** A clause of an edition of ISO/IEC 20000-1, and the outcomes of the process that it asks for. */
export interface ReportLink {
  readonly edition: '1ED' | '2ED';
  readonly clause: string;
  readonly outcomes: readonly number[];
}

interface Report {
  readonly clauses: Readonly<
    Record<ReportLink['edition'], readonly { readonly number: string; readonly title: string }[]>
  >;
  readonly processes: readonly ReportProcess[];
  /** Processes whose descriptions our copy of the report lacks. */
  readonly named_only: readonly { readonly number: string; readonly name: string }[];
}

/** The names of the catalogs of both editions. */
export const CATALOGS = { '1ED': 'Ed1', '2ED': 'Ed2' } as const;

export function readReport(): Report {
  const file = new URL('../facts/iso-20000-4-facts.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Outcomes that stand in no brackets and that no clause asks for, and those of which both hold: `5.12-8`. */
export function slipsOf({ processes }: Report): {
  readonly untraced: readonly string[];
  readonly both: readonly string[];
} {
  const outcomes = processes.flatMap((process) =>
    process.outcomes.map(({ number, bracketed }) => ({
      place: `${process.number}-${number}`,
      bracketed,
      isLinked: process.links.some((link) => link.outcomes.includes(number)),
    })),
  );
  return {
    untraced: outcomes
      .filter(({ bracketed, isLinked }) => bracketed === false && !isLinked)
      .map(({ place }) => place),
    both: outcomes
      .filter(({ bracketed, isLinked }) => bracketed === true && isLinked)
      .map(({ place }) => place),
  };
}

/** The outcomes that the README lists as slips of the report, each with the rule that finds it: the rows
 *  `outcome | process | found by` of its table. */
export function listedSlips(): readonly string[] {
  const file = new URL('../../examples/iso-20000-4/README.md', import.meta.url);
  const rows = readFileSync(file, 'utf8').matchAll(/^\| (5\.\d+-\d+) \| .* \| `(trace\/.*)` \|$/gm);
  return [...rows].map(([, place = '', code = '']) => `${place} ${code}`);
}
