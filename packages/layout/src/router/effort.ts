/** How long the router searches: for a picture that will stay, or as little as the next keystroke allows. */
export type Effort = 'typing' | 'normal' | 'high';

/** All efforts, the least first. */
export const EFFORTS: readonly Effort[] = ['typing', 'normal', 'high'];
