import { useState } from 'preact/hooks';

interface Held<T> {
  /** As it was last, before it was deleted. */
  entry: T;
  /** Where it stood in the list. */
  at: number;
}

interface Holding<T> {
  /** What is to be shown: the list, and what is held of it though it is gone. */
  entries: readonly T[];
  isGone(entry: T): boolean;
  /** Begins or ends holding an entry. */
  hold(entry: T, isHeld: boolean): void;
}

interface List<T> {
  shown: readonly T[];
  /** All that there is: what is not in it was deleted. */
  all: readonly T[];
  idOf(entry: T): string;
}

/** Keeps notes that are being edited in a list when they are deleted elsewhere, so that no text leaves its reader's sight. */
export function useHeld<T>({ shown, all, idOf }: List<T>): Holding<T> {
  const [held, setHeld] = useState<readonly Held<T>[]>([]);
  const isOf =
    (entry: T) =>
    (other: T): boolean =>
      idOf(other) === idOf(entry);
  const isGone = (entry: T): boolean => !all.some(isOf(entry));
  for (const one of held) one.entry = all.find(isOf(one.entry)) ?? one.entry;
  const gone = held.filter(({ entry }) => isGone(entry));
  return {
    entries: gone.reduce<readonly T[]>((list, { entry, at }) => list.toSpliced(at, 0, entry), shown),
    isGone: (entry) => gone.some((one) => isOf(entry)(one.entry)),
    hold(entry, isHeld) {
      setHeld((now) => {
        const others = now.filter((one) => !isOf(entry)(one.entry));
        return isHeld ? [...others, { entry, at: shown.findIndex(isOf(entry)) }] : others;
      });
    },
  };
}
