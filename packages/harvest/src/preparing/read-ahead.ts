/**
 * The items of a source in order, each with what `work` makes of it; up to `ahead()` further ones are taken from the
 * source and worked on meanwhile. A failure of source or work is raised in its place, after all items before it.
 */
export async function* readAhead<Item, Result>(
  source: AsyncIterator<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: (last: Item | undefined) => number,
): AsyncGenerator<readonly [Item, Result]> {
  const take = async (): Promise<{ readonly item: Item; readonly result: Promise<Result> } | undefined> => {
    const next = await source.next()
    if (next.done === true) return undefined
    const result = work(next.value)
    // Whoever waits for it learns of its failure; until then it must not count as unhandled.
    result.catch(() => {})
    return { item: next.value, result }
  }
  const under: ReturnType<typeof take>[] = []
  let last: Item | undefined
  for (;;) {
    while (under.length <= ahead(last)) {
      const taken = take()
      taken.catch(() => {})
      under.push(taken)
    }
    const taken = await under.shift()
    if (taken === undefined) return
    last = taken.item
    yield [taken.item, await taken.result]
  }
}
