/**
 * Several codes written short: `C1, C4–C6`. Used where a pipe bears the codes of all its arrows.
 */
import { compareCodes, type ObjectCode } from './codes.js';

/** Runs of this many codes and more are written as a range. */
const RANGE = 3;

/** The codes in order, each once, runs of the same list as ranges; empty for none. */
export function codeListOf(codes: readonly ObjectCode[]): string {
  const sorted = [...new Map(codes.map((code) => [code.text, code])).values()].sort(compareCodes);
  return runsOf(sorted).flatMap(textsOf).join(', ');
}

function runsOf(codes: readonly ObjectCode[]): readonly (readonly ObjectCode[])[] {
  const runs: ObjectCode[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, code)) run.push(code);
    else runs.push([code]);
  }
  return runs;
}

function follows(code: ObjectCode, next: ObjectCode): boolean {
  if (code.position === undefined || next.position === undefined) return false;
  return (
    code.box === next.box && code.letter === next.letter && next.position === code.position + 1
  );
}

function textsOf(run: readonly ObjectCode[]): readonly string[] {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < RANGE || first === undefined || last === undefined) {
    return run.map(({ text }) => text);
  }
  return [`${first.text}–${last.text}`];
}
