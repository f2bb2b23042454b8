/** Calls of calls: however long the chain, what is looked at behind each call is limited, and what is more is told. */
import { loadWorkspace } from '@idef0-studio/language';
import { expect, test } from 'vitest';

const URI = 'file:///a.idef0';

/** What is found about calls where each of so many boxes calls the next; the last calls as is said. */
async function found(count: number, last: string): Promise<readonly string[]> {
  const boxes = Array.from({ length: count }, (_, box) => {
    const called = box === count - 1 ? last : `Do Part ${box + 1}`;
    return `  activity Do Part ${box} {\n    call ${called}\n  }`;
  });
  const text = ['model M', 'activity Run {', ...boxes, '  activity End', '}'].join('\n');
  const workspace = await loadWorkspace([{ uri: URI, text }]);
  const findings = workspace.findingsOf(URI).filter(({ code }) => code === 'call/cycle');
  return findings.map(({ message }) => message);
}

test('calls that lead on to more than 100 activities are told, and only these', async () => {
  const messages = await found(120, 'End');
  expect(messages).toHaveLength(20);
  expect(messages[0]).toBe(
    "'Do Part 0' calls 'Do Part 1', which leads on to more than 100 activities that are called; a call finds the detail of its caller elsewhere (FIPS 183 §3.3.2.10): call an activity that is decomposed.",
  );
});

test('each call of a circle is told, in a short one that it leads back', async () => {
  const short = await found(40, 'Do Part 0');
  expect(short).toHaveLength(40);
  expect(short.every((message) => message.includes('which leads back to'))).toBe(true);
  const long = await found(200, 'Do Part 0');
  expect(long).toHaveLength(200);
  expect(long.every((message) => message.includes('leads on to more than 100'))).toBe(true);
});
