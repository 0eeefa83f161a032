/** Named numbers that speak for or against an article, most of them 0 to 1; a name that is missing counts as 0. */
export type Features = Readonly<Record<string, number>>;

/** A count as a feature: the difference between 1 and 5 matters more than that between 51 and 55. */
export const amount = (count: number): number => Math.log1p(count);
