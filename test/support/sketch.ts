/**
 * A small notation for diagrams in tests of the layout: the boxes in one line, one arrow a line.
 *
 *     sketch('Plan | Make | Sell', `
 *       Orders: I1 -> 1I           from the left of the frame, code I1, to the input of box 1
 *       Plan: 1O -> 2C 3C          from box 1 to the controls of boxes 2 and 3
 *       Hints: (I) -> 2I()         tunnelled at the frame and at the box
 *       Parts: I2 -> 1I=Bolts 2I=Nuts    a bundle that splits
 *       Shared/A4: call 3          a call
 *     `)
 *
 * A box whose name ends with `+` is decomposed.
 */
import type { ArrowEnd, Diagram, DiagramArrow, DiagramBox, IcomRole } from '@idef0-studio/model';

const ROLES: Readonly<Record<string, IcomRole>> = {
  I: 'input',
  C: 'control',
  O: 'output',
  M: 'mechanism',
};

/** The diagram that a sketch describes. Positions at the boxes are given in order of mention. */
export function sketch(boxes: string, arrows: string): Diagram {
  const names = boxes === '' ? [] : boxes.split('|').map((name) => name.trim());
  const lines = arrows.split('\n').filter((line) => line.trim() !== '');
  const counts = new Map<string, number>();
  const count = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 1;
  };
  return {
    model: 'Sketch',
    node: 'A5',
    title: 'Sketch',
    activity: 'sketch',
    frame: frameOf(),
    boxes: names.map(boxOf),
    arrows: lines.map((line) => arrowOf(line.trim(), count)),
  };
}

function frameOf(): Diagram['frame'] {
  const empty = undefined;
  return {
    usedAt: empty,
    author: empty,
    project: empty,
    date: empty,
    revision: empty,
    status: 'working',
    number: empty,
    purpose: empty,
    viewpoint: empty,
    context: { node: 'A0', boxes: 5, index: 4 },
  };
}

function boxOf(name: string, index: number): DiagramBox {
  const decomposed = name.endsWith('+');
  const plain = decomposed ? name.slice(0, -1) : name;
  const number = index + 1;
  return {
    id: `sketch/${plain}`,
    node: `A5${number}`,
    number,
    name: plain,
    decomposed,
    kind: 'activity',
  };
}

function arrowOf(line: string, count: (key: string) => number): DiagramArrow {
  const [object = '', rest = ''] = line.split(': ');
  if (rest.startsWith('call ')) return callOf(object, Number(rest.slice(5)) - 1);
  const [sources = '', targets = ''] = rest.split('->');
  const ends = (text: string) =>
    text
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => endOf(word, object, count));
  return {
    id: object.toLowerCase(),
    object,
    kind: 'icom',
    sources: ends(sources),
    targets: ends(targets),
  };
}

function callOf(object: string, box: number): DiagramArrow {
  const flags = { position: undefined, tunnel: false, unbalanced: false };
  const source: ArrowEnd = { kind: 'box', box, role: 'call', object, ...flags };
  return { id: `call:${object}`, object, kind: 'call', sources: [source], targets: [] };
}

function endOf(word: string, object: string, count: (key: string) => number): ArrowEnd {
  const match = /^(\()?(\d*)([ICOM])(\d*)\)?(\(\))?(?:=(.*))?$/u.exec(word);
  if (match === null) throw new RangeError(`'${word}' is not an end of a sketch.`);
  const [, paren, box = '', letter = '', number = '', tunnel, part] = match;
  const role = ROLES[letter] ?? 'input';
  const carried = part ?? object;
  if (box !== '') {
    return {
      kind: 'box',
      box: Number(box) - 1,
      role,
      object: carried,
      position: count(`${box} ${role}`),
      tunnel: tunnel !== undefined,
      unbalanced: false,
    };
  }
  return {
    kind: 'boundary',
    role,
    object: carried,
    code: number === '' ? undefined : `${letter}${number}`,
    order: count(role) - 1,
    tunnel: paren !== undefined,
    unbalanced: false,
    agents: [],
  };
}
