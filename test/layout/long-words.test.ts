/** Words longer than any line: what is drawn of them is cut or broken, in time that grows with their length. */
import { loadWorkspace } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { measureText, wrapText } from '@idef0-studio/geometry';
import { expect, test } from 'vitest';
import { ellipsis } from '@idef0-studio/layout/testing';

const word = (length: number) => 'Wiijk'.repeat(length / 5);

/** How many characters are measured while something is done. */
function measuredBy(work: (widthOf: (part: string) => number) => void): number {
  let count = 0;
  work((part) => {
    count += part.length;
    return measureText(part, 10, 'regular');
  });
  return count;
}

test('a word is cut without measuring it anew for each of its letters', () => {
  const cost = (length: number) => measuredBy((widthOf) => ellipsis(word(length), 200, widthOf));
  expect(cost(20_000)).toBeLessThan(20_000 * 20);
  const cut = ellipsis(word(20_000), 200, (part) => measureText(part, 10, 'regular'));
  const next = `${word(20_000).slice(0, cut.length)}…`;
  expect(measureText(cut, 10, 'regular')).toBeLessThanOrEqual(200);
  expect(measureText(next, 10, 'regular')).toBeGreaterThan(200);
});

test('a word is broken into lines without measuring it anew for each of them', () => {
  const cost = (length: number) =>
    measuredBy((widthOf) => wrapText((part) => widthOf(part), word(length), 200, 10, 'regular'));
  expect(cost(20_000)).toBeLessThan(cost(5000) * 4.5);
  const lines = wrapText(measureText, word(20_000), 200, 10, 'regular');
  expect(lines.join('')).toBe(word(20_000));
});

const long = word(20_000);
test.each([
  ['the author', `model M {\n  author "${long}"\n}\nactivity R {\n  activity A\n}`],
  ['the project', `model M {\n  project "${long}"\n}\nactivity R {\n  activity A\n}`],
  ['the title of the model', `model M "${long}"\nactivity R {\n  activity A\n}`],
  [
    'the purpose',
    `model M {\n  purpose "${long}"\n  viewpoint "${long}"\n}\nactivity R {\n  activity A\n}`,
  ],
  ['a definition', `model M\nactivity R {\n  activity A "${long}"\n}`],
])('a diagram is laid out with a word of 20,000 letters in %s', async (_, text) => {
  const [model] = (await loadWorkspace([{ uri: 'file:///a.idef0', text }])).models();
  for (const node of ['A-0', 'A0']) {
    const diagram = model && model.diagram(node);
    expect(diagram && layoutDiagram(diagram, {}).boxes).toHaveLength(1);
  }
});
