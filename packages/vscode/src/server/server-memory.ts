/** How much memory Node may take for the language server, which lives as long as the window does. */

/** How the process of the server is started, so that it takes little more than it holds. */
export const SERVER_MEMORY = {
  /** For Node: the space for what has just been made, which else grows with the memory of the computer, and by how much
   *  the rest may grow before it is collected, in percent. */
  options: ['--max-semi-space-size=16', '--heap-growing-percent=50'],
  /** For the C library of Linux, which else keeps free memory apart for each thread. */
  environment: { MALLOC_ARENA_MAX: '2' },
} as const;
