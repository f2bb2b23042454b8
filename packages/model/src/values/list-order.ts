/** Another order of the entries of an activity's lists. */
import type { IcomRole } from './fragment.js';

/** Which list: that of an activity, by its id, for a role. */
export interface ListKey {
  readonly activity: string;
  readonly role: IcomRole;
}

/** Another order of a list. */
export interface ListOrder extends ListKey {
  /** Positions (from 1, as ICOM codes count them) of entries as they stand now, in their new order. Together these
   *  entries take the places that they have now; those that are not named stay where they are. */
  readonly order: readonly number[];
}
