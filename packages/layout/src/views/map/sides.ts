/** The sides of the boxes of the map that lines leave and meet. */
import type { ViewLine } from '@idef0-studio/model';

export type MapSide = 'left' | 'right';

/** Which side of its source a line leaves, and which of its target it meets. */
export type SideOf = (line: ViewLine) => { readonly from: MapSide; readonly to: MapSide };
