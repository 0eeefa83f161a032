/** A name at its place, and the cluster that it belongs to. */
export interface Clustered {
  place: string;
  cluster: string;
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * B³ (Bagga and Baldwin 1998): for each mention the share of its cluster that belongs with it, averaged. Mentions that
 * only one side has count as nothing right (Stoyanov et al. 2009, "B³-0").
 */
export function bCubed(gold: readonly Clustered[], found: readonly Clustered[]): Score {
  const precision = meanOverlap(found, gold);
  const recall = meanOverlap(gold, found);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function meanOverlap(ours: readonly Clustered[], theirs: readonly Clustered[]): number {
  const otherOf = new Map(theirs.map(({ place, cluster }) => [place, cluster]));
  const clusters = Map.groupBy(ours, ({ cluster }) => cluster);
  const shares = ours.map(({ place, cluster }) => {
    const other = otherOf.get(place);
    const mates = clusters.get(cluster) ?? [];
    const together = mates.filter((mate) => otherOf.get(mate.place) === other).length;
    return other === undefined ? 0 : together / mates.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
