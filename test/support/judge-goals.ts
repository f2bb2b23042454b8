/**
 * What the layout of each diagram of PRM-IT A2 has to reach, all arrows drawn: at most so many crossings
 * and bends, at `normal` effort.
 */
export const GOALS: Readonly<
  Record<string, { readonly crossings: number; readonly bends: number }>
> = {
  A2: { crossings: 715, bends: 145 },
  A21: { crossings: 23, bends: 32 },
  A22: { crossings: 150, bends: 100 },
  A23: { crossings: 63, bends: 55 },
  A24: { crossings: 165, bends: 80 },
  A25: { crossings: 120, bends: 70 },
  A26: { crossings: 105, bends: 65 },
  A27: { crossings: 72, bends: 58 },
};
