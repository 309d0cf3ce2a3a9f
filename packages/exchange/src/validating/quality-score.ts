/** What the problems of one document leave of it: 1 where there are none, less for every rule that it breaks. */
export const documentScore = (brokenByError: number, brokenByWarning: number): number =>
  1 / (1 + brokenByError + brokenByWarning / 10)

/**
 * The quality of a file, 0 to 100: the mean over its documents of 1 / (1 + E + W ÷ 10), times 100, one decimal, rounded
 * down so that 100 means that nothing was found. E is how many rules the document breaks with an error, W with a
 * warning alone; how often it breaks one counts nothing more, nor do notes. What could not be read counts 0.
 */
export const qualityScore = (sum: number, documents: number): number =>
  documents === 0 ? 0 : Math.floor((sum / documents) * 1000 + 1e-9) / 10
