/** What the problems of one document take from it: 1 for none, less for every error, a quarter as much for a warning. */
export const documentScore = (errors: number, warnings: number): number => 1 / (1 + errors + warnings / 4)

/**
 * The quality of a file, 0 to 100: the mean over its documents of 1 / (1 + errors + warnings ÷ 4), times 100, one
 * decimal, rounded down so that 100 means that nothing was found. What could not be read counts 0; notes count nothing.
 */
export const qualityScore = (sum: number, documents: number): number =>
  documents === 0 ? 0 : Math.floor((sum / documents) * 1000 + 1e-9) / 10
