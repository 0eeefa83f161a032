/** One call that waits until a file is on the disk, as strace saw it. */
export interface Sync {
  path: string;
  /** Milliseconds since 1970. */
  begun: number;
  ended: number;
}

const CALL = /^(\d+) +(\d+\.\d+) (?:fsync|fdatasync)\(\d+<([^>]*)>(.*)$/;
const RETURNED = /= 0 <(\d+\.\d+)>$/;
const RESUMED = /^(\d+) +(\d+\.\d+) <\.\.\. (?:fsync|fdatasync) resumed>.*= 0 /;

/** Reads what `strace -f -ttt -T -y -e trace=fsync,fdatasync` wrote. Calls that failed or never came back are left out. */
export function readSyncs(trace: string): Sync[] {
  const open = new Map<string, { path: string; begun: number }>();
  return trace.split('\n').flatMap((line): Sync[] => {
    const [, thread = '', moment = '', path = '', rest = ''] = CALL.exec(line) ?? [];
    if (thread) {
      const begun = Number(moment) * 1000;
      const took = RETURNED.exec(rest)?.[1];
      if (took) return [{ path, begun, ended: begun + Number(took) * 1000 }];
      if (rest.includes('unfinished')) open.set(thread, { path, begun });
      return [];
    }
    const [, back = '', ended = ''] = RESUMED.exec(line) ?? [];
    const call = open.get(back);
    open.delete(back);
    return call ? [{ ...call, ended: Number(ended) * 1000 }] : [];
  });
}
