/** Times of one kind of question, in milliseconds. */
export interface Times {
  readonly median: number
  readonly p95: number
  readonly worst: number
}

/** The times' median, 95th percentile and worst; not numbers where nothing was timed. */
export const timesOf = (milliseconds: readonly number[]): Times => {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), worst: at(1) }
}

/** How long an answer takes, and the answer. */
export const timed = async <Answer>(
  ask: () => Promise<Answer>,
): Promise<{ readonly milliseconds: number; readonly answer: Answer }> => {
  const begun = performance.now()
  const answer = await ask()
  return { milliseconds: performance.now() - begun, answer }
}

/** What clients that ask all the time get: each asks its next question as soon as it has its answer. */
export interface Load {
  readonly perSecond: number
  readonly times: Times
}

/** So many clients go through the questions together, each question asked once. */
export const underLoad = async <Question>(
  clients: number,
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Promise<Load> => {
  const waiting = questions.values()
  const milliseconds: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const question of waiting) milliseconds.push((await timed(() => ask(question))).milliseconds)
    }),
  )
  return { perSecond: (milliseconds.length * 1000) / (performance.now() - begun), times: timesOf(milliseconds) }
}
