import { explained } from '../../utils/article/evidence/reasons.ts';
import type { ExplainedVerdict, Verdict } from '../../utils/article/shapes.ts';
import type { PageState } from '../../utils/messages.ts';

/** How it stands with a page, its verdict not yet explained: many ask for this, hardly one wants the reasons. */
export type PageStanding = Unexplained<PageState>;

type Unexplained<State> = State extends { verdict: ExplainedVerdict }
  ? Omit<State, 'verdict'> & { verdict: Verdict }
  : State;

/** As it is told to the popup. */
export const told = (standing: PageStanding): PageState =>
  'verdict' in standing ? { ...standing, verdict: explained(standing.verdict) } : standing;
