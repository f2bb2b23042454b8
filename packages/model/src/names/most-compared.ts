/** How many unknown names are compared with every known one. In a model whose main file is just being renamed there
 *  may be thousands, and each comparison costs what there are names: the first in the order of the code units are. */
export const MOST_COMPARED = 60;
