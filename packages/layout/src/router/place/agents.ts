/**
 * The names of agents on the context diagram: outside the frame, where their arrows come from and go to,
 * so that each reads as a sentence: who sends what to whom.
 */
import type { EndGeometry, Point, Rect, Side } from '@idef0-studio/geometry';
import type { TextBlock } from '../caption/text-block.js';
import { MEASURES } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import { frameEnds, type Plan } from './plan.js';

/** What an end at the frame says of its agents, at its point; nothing where it has none. */
export function agentsOf(
  plan: Plan,
  terminal: Terminal,
  point: Point,
): Pick<EndGeometry, 'agents' | 'agentLines' | 'agentsAt'> {
  const block = plan.captions.agents.get(terminal);
  if (block === undefined || terminal.end.kind !== 'boundary') return {};
  const agentsAt = placeOf(terminal.side, block, point);
  return { agents: terminal.end.agents, agentLines: block.lines, agentsAt };
}

function placeOf(side: Side, { width, height }: TextBlock, { x, y }: Point): Rect {
  const away = MEASURES.beside;
  switch (side) {
    case 'left':
      return { x: x - away - width, y: y - height / 2, width, height };
    case 'right':
      return { x: x + away, y: y - height / 2, width, height };
    case 'top':
      return { x: x - width / 2, y: y - away - height, width, height };
    case 'bottom':
      return { x: x - width / 2, y: y + away, width, height };
  }
}

/** Smallest distance of two neighbours on a side of the frame so that their agents do not meet; 0 where
 *  there are none, as everywhere but on A-0. */
export function agentStep(plan: Plan, side: Side): number {
  const isLevel = side === 'left' || side === 'right';
  const sizes = frameEnds(plan, side).map(({ terminal }) => {
    const block = plan.captions.agents.get(terminal);
    return (isLevel ? block?.height : block?.width) ?? 0;
  });
  const most = Math.max(0, ...sizes);
  return most === 0 ? 0 : most + (isLevel ? MEASURES.above : MEASURES.textGap);
}
