/**
 * What `work` makes of each item of a source, in order; up to `ahead()` further items are taken from the source and worked
 * on meanwhile. A failure of source or work is raised in its place, after all results before it. No item is held for
 * longer than the work on it.
 */
export async function* readAhead<Item, Result>(
  source: AsyncIterator<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: (last: Result | undefined) => number,
): AsyncGenerator<Result> {
  const take = async (): Promise<{ readonly result: Promise<Result> } | undefined> => {
    const next = await source.next()
    if (next.done === true) return undefined
    const result = work(next.value)
    // Whoever waits for it learns of its failure; until then it must not count as unhandled.
    result.catch(() => {})
    return { result }
  }
  const underWay: ReturnType<typeof take>[] = []
  let last: Result | undefined
  for (;;) {
    while (underWay.length <= ahead(last)) {
      const taken = take()
      taken.catch(() => {})
      underWay.push(taken)
    }
    const taken = await underWay.shift()
    if (taken === undefined) return
    last = await taken.result
    yield last
  }
}
