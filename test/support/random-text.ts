/** Random models as text of the language: indentation becomes braces. */
import { randomModelText, type RandomOptions } from './model-random.js';

/** The same for the same seed. */
export function randomSource(seed: number, options: RandomOptions): string {
  const lines = randomModelText(seed, options).split('\n');
  const out = ['model M'];
  const open: number[] = [];
  const close = (depth: number) => {
    while ((open.at(-1) ?? -1) >= depth) out.push(`${' '.repeat(open.pop() ?? 0)}}`);
  };
  lines.forEach((line, index) => {
    const depth = depthOf(line);
    close(depth);
    const isParent = depthOf(lines[index + 1] ?? '') > depth;
    if (isParent) open.push(depth);
    const bundle = line.replace(/^bundle (.*) = (.*)$/u, 'bundle $1 { $2 }');
    out.push(isParent ? `${line} {` : bundle);
  });
  close(0);
  return out.join('\n');
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}
