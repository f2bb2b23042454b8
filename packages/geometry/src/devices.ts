/**
 * What makes a dense diagram readable: the same choices in preview, export and site. `layout` acts on
 * those that change the drawing, `render` on those that change how it looks.
 */

export interface Devices {
  /** `hide`: tunnelled ends are left out, and arrows that have no source or no target besides them. */
  readonly tunnelled: 'show' | 'hide';
  /** `pipes`: arrows that have the same ends are drawn as one, labelled with the list of their objects. */
  readonly bundling: 'none' | 'pipes';
  /** `codes`: short codes stand at the arrows, and a legend on the sheet says what they mean. */
  readonly labels: 'names' | 'codes';
  /** Whether the label or the code stands again at ends far from it. */
  readonly farEnds: 'auto' | 'repeat';
  /** `gap`: where two lines cross, the level one has a gap, so that each is seen to go on. */
  readonly crossings: 'plain' | 'gap';
  /** `apart`: a name that there is no room for beside its line stands farther away, with a squiggle to the line. */
  readonly squiggles: 'none' | 'apart';
  /** `letters`: at the boxes mechanisms have the letters of what they bear: R, A, C, I. */
  readonly responsibilities: 'none' | 'letters';
  /** `role`: lines tell input, control, output and mechanism apart, also in grey and for the colour-blind. */
  readonly colour: 'none' | 'role';
}

/** What a diagram is drawn with where nothing else is asked for. */
export const NO_DEVICES: Devices = {
  tunnelled: 'show',
  bundling: 'none',
  labels: 'names',
  farEnds: 'auto',
  crossings: 'plain',
  squiggles: 'none',
  responsibilities: 'none',
  colour: 'none',
};

/** What stays in full ink while everything else on the picture fades. */
export type Focus =
  /** An object with every arrow that carries it, alone, in a pipe or as a part of a bundle: by name. */
  | { readonly kind: 'object'; readonly name: string }
  /** A box with its arrows: by node number, name or box number. */
  | { readonly kind: 'box'; readonly name: string }
  /** All arrows and boxes on the ways from one box to another, which are named like that of `box`. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string };

/** The paper that a sheet is made for, landscape; `none` lets the sheet grow with its drawing. */
export type PageSize = 'A4' | 'A3' | 'letter' | 'none';

/** A window that a picture is fitted to, px on the screen. */
export interface Pane {
  readonly width: number;
  readonly height: number;
}

/** What a picture is made for. */
export type Page = PageSize | Pane;

/** The pane that a page is; undefined where it is a sheet. */
export function paneOf(page: Page | undefined): Pane | undefined {
  return typeof page === 'object' ? page : undefined;
}

/** The size of a sheet that a page is; `none` in a window. */
export function sizeOf(page: Page | undefined): PageSize {
  return typeof page === 'string' ? page : 'none';
}
