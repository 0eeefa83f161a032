import { hasProse } from '../../../utils/article/gate.ts';
import { fitModel, logOdds, type Model } from './logistic.ts';
import { examplesOf, type Page } from './pages.ts';

const PENALTY = 40;

export const fitGate = (pages: readonly Page[]): Model => fitModel(examplesOf(pages), PENALTY);

/** What the gate would say with these weights. */
export const saysArticle = (model: Model, { features }: Page): boolean =>
  hasProse(features) && logOdds(model, features) >= 0;
