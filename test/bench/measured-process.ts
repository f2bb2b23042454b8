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

/** Runs a Node program with arguments. `hook` is the path of `usage-hook.mjs`. */
export function measuredProcess(
  hook: string,
  args: readonly string[],
  cwd: string,
): Promise<ProcessFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(hook).href, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
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
export async function medianProcess(
  runs: number,
  ...of: Parameters<typeof measuredProcess>
): Promise<ProcessFigures> {
  const all: ProcessFigures[] = [];
  for (let run = 0; run < runs; run++) all.push(await measuredProcess(...of));
  all.sort((a, b) => a.wallMs - b.wallMs);
  const median = all[Math.floor(all.length / 2)];
  if (median === undefined) throw new RangeError(`${runs} runs have no median.`);
  return median;
}
