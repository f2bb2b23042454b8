/** The roles of arrows (ICOM), in their one order. */
import type { IcomRole } from './fragment.js';

/** In the order in which a box is read: what governs it, what it takes, makes, and uses. */
export const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];
/** Those through which a box takes something; also their precedence where roles differ. */
export const TAKING: readonly IcomRole[] = ['control', 'input', 'mechanism'];
