/**
 * What the router needs of a diagram: its arrows as sets of terminals.
 */
import type { Side } from '@idef0-studio/geometry';
import type { ArrowEnd, ArrowMember, Diagram } from '@idef0-studio/model';

/** An arrow end where a line has to arrive: at a side of a box, or at the frame (`box` undefined). */
export interface Terminal {
  readonly direction: 'source' | 'target';
  readonly side: Side;
  readonly box: number | undefined;
  readonly end: ArrowEnd;
  /** Place in the list that ports of a decomposed box should stand in (ICOM codes of its child diagram). */
  readonly position: number | undefined;
  /** Place among the codes at its side of the frame; undefined at a box, and where it has no code. */
  readonly order: number | undefined;
  /** Number of the port, from 1 on, where several arrows leave or arrive at a box as one line; else 0. */
  readonly port: number;
  /** From meaning, unique in the arrow; the same after an edit elsewhere. Three lines: what end it is, the id
   *  of its box, and what it carries. */
  readonly key: string;
}

/** A source and a target that it serves. */
export type TerminalPair = readonly [source: Terminal, target: Terminal];

export interface NetArrow {
  readonly id: string;
  readonly object: string;
  /** What labels say instead of the object's name. */
  readonly caption: readonly string[] | undefined;
  /** The arrows of a pipe. */
  readonly members: readonly ArrowMember[] | undefined;
  readonly kind: 'icom' | 'call';
  /** Sources first. At least one. */
  readonly terminals: readonly Terminal[];
  /** One source at the top or bottom of the frame that leads to the same side of many boxes, and to nothing else:
   *  drawn as a comb, one trunk along that side with a line to each box. */
  readonly isComb: boolean;
  /** Both more than one source and more than one target: the only kind in which lines can run both ways. */
  readonly isMesh: boolean;
  /** Which source serves which target; undefined where every source serves every target. */
  readonly serves: readonly TerminalPair[] | undefined;
  /** Pairs of a source that serves some targets and a target that it does not serve. */
  readonly unserved: readonly TerminalPair[];
  /** Pairs (source, target) of terminals where an output feeds an input or a mechanism of its own or an
   *  earlier box: these go down and under (FIPS 183 §3.3.3 rule 12). */
  readonly feedbackUnder: readonly TerminalPair[];
  /** Pairs where an output feeds a control of its own or an earlier box: these ought to go up and over. */
  readonly feedbackOver: readonly TerminalPair[];
  /** Pairs where an output goes on to a later box or to the right side of the frame. */
  readonly onward: readonly TerminalPair[];
}

export interface Network {
  readonly diagram: Diagram;
  /** Number of boxes, n: there are n + 1 gaps between, before and after them along each axis. */
  readonly boxes: number;
  readonly arrows: readonly NetArrow[];
  readonly notes: readonly string[];
}
