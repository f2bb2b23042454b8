/** How much memory Node may take for the language server. */

/** Options for Node: the space for what has just been made. Without a limit it grows with the memory of the computer, and
 *  the server takes more than it holds. */
export const SERVER_MEMORY: readonly string[] = ['--max-semi-space-size=16'];
