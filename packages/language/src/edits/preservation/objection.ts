/** What stands in the way of edits that nobody chose, and where. */
import type { WrittenAbout } from './edit-index.js';

/** The places are those of the texts as they are: edits that stand there are the likely cause. */
export interface Objection extends WrittenAbout {
  /** In a sentence. */
  readonly message: string;
}
