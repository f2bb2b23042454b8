/**
 * A diagram that is laid out: inert, absolute, px with y down. What `render` draws, what the CLI
 * exports as JSON, and what the webview shows are this value and nothing else.
 */
import type { ArrowMember, IcomRole, OwnNumber, SheetForm, Tone } from '@idef0-studio/model';
import type { Devices, PageSize, Pane } from './devices.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'left' | 'top' | 'right' | 'bottom';

/** x1, y1, x2, y2; horizontal or vertical. */
export type Segment = readonly [number, number, number, number];

/** The drawing without the diagram form around it: what the router makes. Origin at its upper left. */
export interface Drawing {
  readonly model: string;
  readonly node: string;
  readonly title: string;
  /** Size of the area inside the frame; boundary ends touch its border. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly BoxGeometry[];
  readonly arrows: readonly ArrowGeometry[];
  readonly labels: readonly LabelGeometry[];
  /** What could not be drawn clean, in words. */
  readonly notes: readonly string[];
  /** Where the layout of the next edit starts, so that the picture keeps its order. Plain JSON of `layout`,
   *  opaque to everybody else, and no part of what is drawn or exported. */
  readonly layoutState?: unknown;
}

/** The drawing placed on its sheet. `width` and `height` are those of the sheet, `frame` is the area
 *  of the drawing; boxes, arrows and labels are in sheet coordinates. */
export interface DiagramGeometry extends Drawing {
  readonly frame: Rect;
  readonly sheet: readonly SheetItem[];
  /** `gost`: set in the serif. Undefined: the form of FIPS 183. */
  readonly form?: SheetForm;
  /** The paper that the sheet fills; undefined: the sheet is as large as its drawing asks for. */
  readonly page?: PageGeometry;
  /** The window that it is fitted to: then it has no form. */
  readonly pane?: PaneGeometry;
  /** What it was drawn with, where devices were asked for or chosen for its paper. */
  readonly devices?: Devices;
  /** What the colours of its boxes mean, where they have any. */
  readonly legend?: LegendGeometry;
}

/** A sheet on paper. The sheet as a whole, `width` by `height`, is the page with its margins. */
export interface PageGeometry {
  readonly size: Exclude<PageSize, 'none'>;
  readonly widthMm: number;
  readonly heightMm: number;
  /** How large a px of the geometry is on the paper, in points (1/72 inch). */
  readonly pointsPerPx: number;
  /** How large labels and legend are on the paper, in points: the smaller of the two. */
  readonly textPt: number;
}

/** A drawing in a window. */
export interface PaneGeometry extends Pane {
  /** How large labels are on the screen when the whole is fitted to the window, px. */
  readonly textPx: number;
}

export interface BoxGeometry extends Rect {
  /** Activity id. */
  readonly id: string;
  readonly node: string;
  readonly number: number;
  /** The author's own number where it is drawn. */
  readonly ownNumber?: OwnNumber;
  readonly name: string;
  /** The name as broken into lines; drawn centred. */
  readonly lines: readonly string[];
  /** Size of the name, px; undefined: `TYPOGRAPHY.name`. */
  readonly textSize?: number;
  readonly decomposed: boolean;
  readonly kind: 'activity' | 'stub' | 'implied';
  /** What it is coloured by; undefined: it is not. */
  readonly tone?: BoxTone;
}

export interface ArrowGeometry {
  /** The id of the DiagramArrow. */
  readonly id: string;
  readonly object: string;
  readonly kind: 'icom' | 'call';
  /** The arrows that are drawn as this one, where it is a pipe: each of its objects can still be found. */
  readonly members?: readonly ArrowMember[];
  /** The tree as a set of maximal straight runs that meet at corner, fork and join points; each piece once. */
  readonly segments: readonly Segment[];
  /** The same tree as polylines along the flow, each from a source end to a target end, shared parts
   *  repeated: drawn over each other with rounded corners they give forks and joins that bend with the flow. */
  readonly paths: readonly (readonly Point[])[];
  readonly ends: readonly EndGeometry[];
  /** Where it passes under other arrows; undefined where crossings are drawn plain, and where there are none. */
  readonly gaps?: readonly Point[];
}

/** `tunnel` is a boundary end in parentheses. `node` is the box's node, undefined at the boundary. */
export interface EndGeometry extends Point {
  readonly kind: 'box' | 'boundary' | 'tunnel';
  readonly direction: 'source' | 'target';
  readonly role: IcomRole | 'call';
  readonly side: Side;
  readonly node?: string;
  readonly object: string;
  /** ICOM code at a boundary end. */
  readonly code?: string;
  /** Where the code is written: its box, clear of everything else. */
  readonly codeAt?: Rect;
  /** On A-0, at a boundary end: the agents that send or take the object, by name. */
  readonly agents?: readonly string[];
  /** The agents' names as broken into lines, and where they are written: outside the frame, at the end. */
  readonly agentLines?: readonly string[];
  readonly agentsAt?: Rect;
  /** `X()` at a box: parentheses round the connected end. */
  readonly tunnel: boolean;
  readonly unbalanced: boolean;
}

export interface LabelGeometry extends Rect {
  /** Id of the arrow. */
  readonly arrow: string;
  /** The object named: the arrow's, or that of the branch it stands at. */
  readonly object: string;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  /** In a window: how many times as large as whole the drawing has to be shown before there is room for the label.
   *  Its text is as many times smaller than `TYPOGRAPHY.label`. Undefined: it is seen on the whole drawing. */
  readonly zoom?: number;
  /** In a window: the corner at its line, which stays where it is when the text gets smaller against the drawing. */
  readonly corner?: Point;
  /** A squiggle from the label to its line, where the two are apart (FIPS 183 §3.2.2.3). */
  readonly squiggle?: readonly [Point, Point];
}

/** The diagram form (FIPS 183 annex C.4): ruled lines, captions and values, and the context sketch. */
export type SheetItem =
  | { readonly kind: 'line'; readonly segment: Segment }
  | {
      readonly kind: 'text';
      readonly role: 'caption' | 'value' | 'title' | 'note';
      /** Which field: `author`, `date`, `node`, `title`, `number`, ... */
      readonly field: string;
      /** Left or middle end of the base line. */
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
      readonly size: number;
    }
  | { readonly kind: 'sketch'; readonly rect: Rect; readonly current: boolean };

/** Width of a text in px. The table behind it is of the font that is drawn with. */
export type TextMeasurer = (text: string, size: number, weight: 'regular' | 'bold') => number;

/** What a box is coloured by. */
export interface BoxTone {
  readonly tone: Tone;
  /** What stands in its corner, so that it is told apart without colours too. */
  readonly mark: string;
}

/** A table of what the colours of boxes mean. */
export interface LegendGeometry extends Rect {
  /** Its first lines. */
  readonly caption: readonly string[];
  readonly entries: readonly LegendEntry[];
}

/** A sample by its upper left corner, `LEGEND.sample` wide and high, and what it means, to its right. */
export interface LegendEntry extends Point {
  readonly label: string;
  /** Undefined: of boxes without a value. */
  readonly tone?: BoxTone;
}

/** Of legends, px: the room at the edges, the height of a line, and the samples. */
export const LEGEND = { pad: 8, line: 17, sample: { width: 24, height: 13 } } as const;

/** The sizes that layout and render share, px. */
export const TYPOGRAPHY = {
  /** Labels, codes and box numbers. */
  label: 11,
  /** Names in boxes, semi-bold. */
  name: 12,
  /** Line height as a factor of the size. */
  leading: 1.18,
} as const;
