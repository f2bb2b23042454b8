/** Why the editor does not run on a kind of system; undefined where it does. */
export function whyNoHost(platform: NodeJS.Platform): string | undefined;
