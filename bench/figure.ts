import type { Measurement, Target } from './benchmark.ts'

/** A measurement as it is reported (DESIGN §9). */
export interface Figure {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly reference: number | null
  /** Value over reference. */
  readonly ratio: number | null
  /** The bound in words, `value >= 5000`; null where nothing is asked of the figure. */
  readonly target: string | null
  /** Null where nothing is asked of the figure. */
  readonly held: boolean | null
}

/** Four significant digits: what is beyond them is noise. */
const rounded = (value: number): number => Number(value.toPrecision(4))

const targetText = ({ of = 'value', atLeast, atMost }: Target): string =>
  [
    ...(atLeast === undefined ? [] : [`${of} >= ${atLeast}`]),
    ...(atMost === undefined ? [] : [`${of} <= ${atMost}`]),
  ].join(', ')

const holds = ({ of = 'value', atLeast, atMost }: Target, value: number, ratio: number | undefined): boolean => {
  const number = of === 'ratio' ? ratio : value
  if (number === undefined || !Number.isFinite(number)) return false
  return number >= (atLeast ?? Number.NEGATIVE_INFINITY) && number <= (atMost ?? Number.POSITIVE_INFINITY)
}

/** A measurement with its ratio, and whether it reaches its target; judged before it is rounded. */
export const figureOf = ({ figure, value, unit, reference, target }: Measurement): Figure => {
  const ratio = reference === undefined ? undefined : value / reference
  return {
    figure,
    value: rounded(value),
    unit,
    reference: reference === undefined ? null : rounded(reference),
    ratio: ratio === undefined ? null : rounded(ratio),
    target: target === undefined ? null : targetText(target),
    held: target === undefined ? null : holds(target, value, ratio),
  }
}
