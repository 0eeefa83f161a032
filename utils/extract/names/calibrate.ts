import type { NameType } from '../shapes.ts';

interface Scaling {
  slope: number;
  shift: number;
}

/**
 * Platt's scaling (1999) of the network's confidence, by type. Fitted by tests/training/tagger/calibration.ts; the
 * model's card says to what.
 */
const SCALING: Readonly<Record<NameType, Scaling>> = {
  PER: { slope: 0.48, shift: -0.083 },
  ORG: { slope: 0.641, shift: -0.28 },
  LOC: { slope: 0.587, shift: 0.116 },
  NORP: { slope: 1, shift: 0 },
  MISC: { slope: 1, shift: 0 },
};

interface Sure {
  type: NameType;
  /** 0 to 1. */
  confidence: number;
}

const LEAST = 0.001;

const logit = (share: number): number => {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, share));
  return Math.log(inside / (1 - inside));
};

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** How often names of which the network is so sure are right. */
export function calibrated({ type, confidence }: Sure): number {
  const { slope, shift } = SCALING[type];
  return sigmoid(slope * logit(confidence) + shift);
}

/** The network's confidence behind a calibrated one. */
export function uncalibrated({ type, confidence }: Sure): number {
  const { slope, shift } = SCALING[type];
  return sigmoid((logit(confidence) - shift) / slope);
}
