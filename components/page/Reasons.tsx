import type { ComponentChildren } from 'preact';
import type { Reason } from '../../utils/article/evidence/reasons.ts';
import { t } from '../words.ts';

interface ReasonsProps {
  summary: string;
  reasons: readonly Reason[];
  /** What the reader can do about it. */
  children: ComponentChildren;
}

/** What spoke for and against a page being an article, folded away. */
export function Reasons({ summary, reasons, children }: ReasonsProps) {
  if (reasons.length === 0 && !children) return null;
  return (
    <details class="reasons">
      <summary>{summary}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`reason_${reason}`)}</li>
        ))}
      </ul>
      {children}
    </details>
  );
}
