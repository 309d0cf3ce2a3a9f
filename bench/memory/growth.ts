/** Megabytes that a number gained at its highest over what it was first, of some that were seen one after another. */
export interface Growth {
  readonly before: number
  readonly most: number
}

/** Watches a process's memory while something runs; `megabytes` is asked again and again. */
export const growthDuring = async <Result>(
  megabytes: () => number | Promise<number>,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly growth: Growth }> => {
  const before = await megabytes()
  let most = before
  const look = async () => {
    most = Math.max(most, await megabytes())
  }
  const timer = setInterval(() => void look(), 50)
  try {
    const result = await work()
    await look()
    return { result, growth: { before, most } }
  } finally {
    clearInterval(timer)
  }
}
