/**
 * Runs a program to its end and tells what it took: wall clock, processor time, and memory at its highest.
 */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export interface ProcessFigures {
  readonly code: number | null;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly out: string;
}

export interface ProcessRun {
  /** Path of `usage-hook.mjs`. */
  readonly hook: string;
  /** A program for Node, and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** That of this process where undefined. */
  readonly env?: NodeJS.ProcessEnv;
  /** Done before each run, and not measured. */
  readonly before?: () => Promise<unknown>;
}

/** Runs a Node program with arguments. */
export async function measuredProcess({
  hook,
  args,
  cwd,
  env = process.env,
  before,
}: ProcessRun): Promise<ProcessFigures> {
  await before?.();
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(hook).href, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  let out = '';
  let usage = '';
  child.stdout?.on('data', (data: Buffer) => (out += data.toString('utf8')));
  child.stdio[3]?.on('data', (data: Buffer) => (usage += data.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const wallMs = performance.now() - start;
      resolve({ code, wallMs, out, ...usageOf(usage) });
    });
  });
}

/** Micro seconds and KiB, as Node counts them. */
function usageOf(text: string): { cpuMs: number; peakMiB: number } {
  const usage = (text === '' ? {} : JSON.parse(text)) as Partial<NodeJS.ResourceUsage>;
  const { userCPUTime = 0, systemCPUTime = 0, maxRSS = 0 } = usage;
  return { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024 };
}

/** The run with the median wall clock of several, one after the other. */
export async function medianProcess(runs: number, run: ProcessRun): Promise<ProcessFigures> {
  const all: ProcessFigures[] = [];
  for (let count = 0; count < runs; count++) all.push(await measuredProcess(run));
  all.sort((a, b) => a.wallMs - b.wallMs);
  const median = all[Math.floor(all.length / 2)];
  if (median === undefined) throw new RangeError(`${runs} runs have no median.`);
  return median;
}
