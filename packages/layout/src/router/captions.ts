/**
 * Phase 4, captions: which ends of an arrow carry a label, and how its text is broken. Every source
 * says what it gives, so that each branch of a join is named; a target repeats it where it is a part
 * or a gathered whole, or where the way from the source is long.
 */
import { isSaidByCode, labelTextOf } from './label-text.js';
import type { NetArrow, Network, Terminal } from './normalise.js';
import type { Fonts, TextBlock } from './text.js';

export interface Caption extends TextBlock {
  readonly object: string;
}

/** What is written at each end. */
export interface Captions {
  readonly at: ReadonlyMap<Terminal, Caption>;
  /** Width of the ICOM code of each end that has one, px. */
  readonly codes: ReadonlyMap<Terminal, number>;
  /** The names of the agents at each end of A-0 that has some. */
  readonly agents: ReadonlyMap<Terminal, TextBlock>;
}

/** Chooses the labels of all arrows and breaks them to a width, px. */
export function captionsOf(network: Network, labelWidth: number, fonts: Fonts): Captions {
  const at = new Map<Terminal, Caption>();
  const codes = new Map<Terminal, number>();
  const agents = new Map<Terminal, TextBlock>();
  for (const arrow of network.arrows) {
    for (const terminal of labelledEnds(arrow, network.boxes)) {
      if (isSaidByCode(arrow, terminal.end)) continue;
      const text = labelTextOf(arrow, terminal.end);
      const block = fonts.label.blockOf(text, widthAt(terminal, labelWidth));
      at.set(terminal, { object: terminal.end.object, ...block });
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
  return { at, codes, agents };
}

/** Widest list of agents before it is broken, px. */
const AGENTS_WIDTH = 110;

/** Beside a vertical line a label costs more room than above a horizontal one. */
function widthAt({ side }: Terminal, labelWidth: number): number {
  return side === 'left' || side === 'right' ? labelWidth : labelWidth * 0.85;
}

function labelledEnds(arrow: NetArrow, n: number): readonly Terminal[] {
  const sources = arrow.terminals.filter(({ direction }) => direction === 'source');
  const given = new Set(sources.map(({ end }) => end.object));
  const firstBox = Math.min(...sources.map(({ box }) => box ?? n));
  return arrow.terminals.filter(
    (terminal) =>
      terminal.direction === 'source' ||
      !given.has(terminal.end.object) ||
      (terminal.box === undefined && terminal.side === 'right' && firstBox < n - 2),
  );
}
