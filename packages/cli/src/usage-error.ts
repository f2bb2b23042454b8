/**
 * What stops a command for a reason that its user can mend: a wrong option, a missing path, a folder that
 * cannot be written. Ends with exit code 2.
 */
export class UsageError extends Error {}
