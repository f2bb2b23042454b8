/**
 * Phase 4, caption: which ends of an arrow carry a label, and how its text is broken. Every source
 * says what it gives, so that each branch of a join is named; a target repeats it where it is a part
 * or a gathered whole, or where the way from the source is long.
 */
import { MEASURES } from '../measures.js';
import type { NetArrow, Network, Terminal } from '../normalise/network.js';
import { sideOf, type Widths } from '../widths.js';
import { isLettered, isSaidByCode, labelTextOf } from './label-text.js';
import type { Fonts, TextBlock } from './text-block.js';

export interface Caption extends TextBlock {
  readonly object: string;
  /** How many names it lists, or 1. */
  readonly paragraphs: number;
}

/** What is written at each end. */
export interface Captions {
  readonly at: ReadonlyMap<Terminal, Caption>;
  /** Width of the ICOM code of each end that has one, px. */
  readonly codes: ReadonlyMap<Terminal, number>;
  /** Room between the frame and the labels at its left and right, px: that of the widest code or tunnel there,
   *  so that the labels stand in one column. */
  readonly column: Readonly<Record<'left' | 'right', number>>;
  /** The names of the agents at each end of A-0 that has some. */
  readonly agents: ReadonlyMap<Terminal, TextBlock>;
}

/** Ends that are labelled, or not, otherwise than usual. */
export interface LabelledEnds {
  /** Ends that have a label though their arrow is named elsewhere. */
  readonly far?: ReadonlySet<Terminal>;
  /** Ends that need none, since a label at a stem says it. */
  readonly served?: ReadonlySet<Terminal>;
}

/** Chooses the labels of all arrows and breaks them to their widths. */
export function caption(
  network: Network,
  widths: Pick<Widths, 'labelWidth' | 'places'>,
  ends: LabelledEnds,
  fonts: Fonts,
): Captions {
  const at = new Map<Terminal, Caption>();
  const codes = new Map<Terminal, number>();
  const agents = new Map<Terminal, TextBlock>();
  const namedPorts = new Set<number>();
  for (const arrow of network.arrows) {
    for (const terminal of arrow.terminals) {
      if (!isLabelled(terminal, arrow, network.boxes, ends)) continue;
      if (isSaidByCode(arrow, terminal.end) || namedPorts.has(terminal.port)) continue;
      if (terminal.port > 0) namedPorts.add(terminal.port);
      const text = labelTextOf(arrow, terminal.end);
      const least = text.length > 1 ? LIST_WIDTH : 0;
      const width = Math.max(least, widthAt(network, terminal, widths));
      const block = fonts.label.blockOf(text, width);
      at.set(terminal, { object: terminal.end.object, paragraphs: text.length, ...block });
    }
    for (const terminal of arrow.terminals) {
      const { end } = terminal;
      if (end.kind === 'boundary' && end.agents.length > 0) {
        agents.set(terminal, fonts.label.blockOf(end.agents.join(', '), AGENTS_WIDTH));
      }
      if (end.kind !== 'boundary' || end.code === undefined) continue;
      codes.set(terminal, Math.ceil(fonts.label.widthOf(end.code)));
    }
  }
  const column = {
    left: columnAt(network, 'left', codes),
    right: columnAt(network, 'right', codes),
  };
  return { at, codes, column, agents };
}

function columnAt(
  network: Network,
  side: Terminal['side'],
  codes: ReadonlyMap<Terminal, number>,
): number {
  const terminals = network.arrows.flatMap((arrow) => arrow.terminals);
  const outer = terminals.filter(
    (terminal) => terminal.box === undefined && terminal.side === side,
  );
  const widths = outer.map((terminal) => {
    const code = codes.get(terminal);
    if (code !== undefined) return code + 2 * MEASURES.beside;
    return terminal.end.tunnel ? MEASURES.tunnel + MEASURES.beside : MEASURES.beside;
  });
  return Math.max(side === 'right' ? MEASURES.head : MEASURES.beside, ...widths);
}

/** Captions that say nothing yet: each keeps the room for a line of text above the line of its end. */
export function linesOfText(ends: ReadonlySet<Terminal>): ReadonlyMap<Terminal, Caption> {
  return new Map([...ends].map((end) => [end, LINE_OF_TEXT]));
}

/** So high that a label is clearly nearer to its own line than to the next one above, px. */
const LINE_OF_TEXT: Caption = { object: '', lines: [], paragraphs: 1, width: 0, height: 18 };

/** Lists of names are broken to this width at least: each name ought to stay on one line, px. */
const LIST_WIDTH = 150;
/** Widest list of agents before it is broken, px. */
const AGENTS_WIDTH = 110;

/** Beside a vertical line a label costs more room than above a horizontal one; at the left and right of the
 *  frame it costs that room once, not at every box. */
function widthAt(
  network: Network,
  terminal: Terminal,
  { labelWidth, places }: Pick<Widths, 'labelWidth' | 'places'>,
): number {
  const { side, box } = terminal;
  const own = places?.[sideOf(network, terminal)];
  if (own !== undefined) return own;
  if (side === 'top' || side === 'bottom') return labelWidth * 0.85;
  return box === undefined ? labelWidth * 1.25 : labelWidth;
}

function isLabelled(
  terminal: Terminal,
  arrow: NetArrow,
  n: number,
  { far, served }: LabelledEnds,
): boolean {
  if (served?.has(terminal) === true) return false;
  if (terminal.direction === 'source' || far?.has(terminal) === true) return true;
  if (terminal.end.object !== arrow.object || isLettered(terminal.end)) return true;
  const sources = arrow.terminals.filter(({ direction }) => direction === 'source');
  if (!sources.some(({ end }) => end.object === terminal.end.object)) return true;
  const firstBox = Math.min(...sources.map(({ box }) => box ?? n));
  return terminal.box === undefined && terminal.side === 'right' && firstBox < n - 2;
}
