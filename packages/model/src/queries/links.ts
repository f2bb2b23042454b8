/** Who is connected with whom on a decomposition diagram, as `diagram-links` finds it. */
import type { IcomRole } from '../values/fragment.js';
import type { OutsideTaker } from './outside.js';
import { NO_PORTS, type BoxPort, type DiagramPorts, type FramePort } from './port-table.js';
import type { ObjectId } from '../values/process-model.js';

/** An end of an arrow while the links are being found. `key` says it uniquely and from meaning. */
export type LinkEnd =
  | { readonly kind: 'box'; readonly key: string; readonly port: BoxPort }
  | {
      readonly kind: 'phantom';
      readonly key: string;
      readonly box: number;
      readonly object: ObjectId;
    }
  | { readonly kind: 'frame'; readonly key: string; readonly port: FramePort; unbalanced: boolean }
  | {
      readonly kind: 'loose';
      readonly key: string;
      readonly role: IcomRole;
      readonly object: ObjectId;
      readonly tunnel: boolean;
    };

export interface Link {
  readonly source: LinkEnd;
  readonly target: LinkEnd;
  /** The object of the tree that the link belongs to: the whole where one end is a part of the other. */
  readonly trunk: ObjectId;
}

/** What does not balance; the rules `balance/*` put it into words. */
export type Imbalance =
  | { readonly kind: 'output-not-made'; readonly port: FramePort }
  | { readonly kind: 'input-not-taken'; readonly port: FramePort }
  | { readonly kind: 'input-not-declared'; readonly port: BoxPort }
  | { readonly kind: 'output-not-taken'; readonly port: BoxPort }
  | { readonly kind: 'taker-not-declared'; readonly port: BoxPort; readonly taker: OutsideTaker };

export interface DiagramLinks {
  readonly ports: DiagramPorts;
  readonly links: readonly Link[];
  /** Entries of the parent that no box is known to take or make: lines from the frame, or to it, whose other end is open. */
  readonly open: readonly LinkEnd[];
  readonly findings: readonly Imbalance[];
}

/** Those of no diagram. */
export const NO_LINKS: DiagramLinks = { ports: NO_PORTS, links: [], open: [], findings: [] };

/** What an end carries. */
export function carriedBy(end: LinkEnd): ObjectId {
  return end.kind === 'box' || end.kind === 'frame' ? end.port.entry.object : end.object;
}

/** Whether the same ends are connected on a diagram, and the same does not balance.
 *  @param isSame compares plain values. */
export function sameLinks(
  a: DiagramLinks,
  b: DiagramLinks,
  isSame: (a: unknown, b: unknown) => boolean,
): boolean {
  return (
    (['makes', 'takes', 'frameIn', 'frameOut'] as const).every((side) =>
      isSame(a.ports[side].all, b.ports[side].all),
    ) &&
    a.links.length === b.links.length &&
    a.links.every((link, index) => sameLink(link, b.links[index])) &&
    a.open.length === b.open.length &&
    a.open.every((end, index) => isSameEnd(end, b.open[index])) &&
    isSame(a.findings, b.findings)
  );
}

/** The keys of ends say what they are. */
function sameLink({ source, target, trunk }: Link, other: Link | undefined): boolean {
  return (
    other !== undefined &&
    trunk === other.trunk &&
    isSameEnd(source, other.source) &&
    isSameEnd(target, other.target)
  );
}

function isSameEnd(a: LinkEnd, b: LinkEnd | undefined): boolean {
  return b !== undefined && a.key === b.key && isUnbalanced(a) === isUnbalanced(b);
}

function isUnbalanced(end: LinkEnd): boolean {
  return end.kind === 'frame' && end.unbalanced;
}
