/**
 * The readability devices that change what is drawn: tunnels hidden, arrows of the same ends in one pipe, codes
 * in place of names. They stand before the router: a diagram goes in and a lighter diagram comes out, so
 * that layout and judge need not know of them.
 */
import { NO_DEVICES, type Devices } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { withCodes, withLists } from './captions.js';
import { codesOf } from './codes.js';
import { hideTunnels } from './hide-tunnels.js';
import { legendOf, type LegendEntry } from './legend.js';
import { withLetters } from './letters.js';
import { bundlePipes } from './pipes.js';

/** A diagram as it is drawn with devices, and what its sheet has to say about them. */
export interface AidedDiagram extends Diagram {
  /** Undefined where the diagram is drawn as it is. */
  readonly aids?: Aids;
}

export interface Aids {
  /** What each code stands for, in the order of the codes; empty where labels are names. */
  readonly legend: readonly LegendEntry[];
  readonly hidden: HiddenTunnels;
}

/** How much was left out because it is tunnelled. */
export interface HiddenTunnels {
  /** Arrows that are gone, as nothing else was left of them. */
  readonly arrows: number;
  /** Ends that are gone from arrows that are still drawn. */
  readonly ends: number;
}

/** The diagram with what the devices leave out, join and rename; the rest is as it was. `farEnds`,
 *  `crossings` and `colour` change nothing here: they act when the drawing is done. Accepts any diagram. */
export function applyDevices(diagram: Diagram, devices: Partial<Devices> = {}): AidedDiagram {
  const { tunnelled, bundling, labels, responsibilities } = { ...NO_DEVICES, ...devices };
  const lettered = responsibilities === 'letters' ? withLetters : (given: Diagram) => given;
  const { diagram: shown, hidden } =
    tunnelled === 'hide' ? hideTunnels(diagram) : { diagram, hidden: { arrows: 0, ends: 0 } };
  const bundled = bundling === 'pipes' ? bundlePipes(shown) : shown;
  if (labels === 'names') return withAids(lettered(withLists(bundled)), { legend: [], hidden });
  const codes = codesOf(shown);
  return withAids(lettered(withCodes(bundled, codes)), { legend: legendOf(codes, shown), hidden });
}

function withAids(diagram: Diagram, aids: Aids): AidedDiagram {
  const { legend, hidden } = aids;
  const isPlain = legend.length === 0 && hidden.arrows === 0 && hidden.ends === 0;
  return isPlain ? diagram : { ...diagram, aids };
}
