/** 0.8604674 → 0.86: what is estimated is not shown as if it were measured. */
export const toTwoPlaces = (value: number): number => Math.round(value * 100) / 100
