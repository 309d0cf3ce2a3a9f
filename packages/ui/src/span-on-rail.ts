/** Where a span and today stand on a rail of 1000 units. */
export interface SpanOnRail {
  readonly start: number
  readonly end: number
  readonly today: number
  readonly state: 'in-force' | 'ended' | 'ahead'
  /** True where a word under today would touch the dates under the ends. */
  readonly crowded: boolean
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/**
 * The span and today on one rail, with a tenth of the whole as margin on both sides so that nothing touches an end;
 * undefined where a date cannot be read or the span ends before it starts.
 */
export const spanOnRail = (from: string, until: string, today: string): SpanOnRail | undefined => {
  const [start, end, now] = [dayOf(from), dayOf(until), dayOf(today)]
  if (![start, end, now].every(Number.isFinite) || end < start) return undefined
  const first = Math.min(start, now)
  const length = Math.max(end, now) - first || 1
  const place = (day: number): number => Math.round(100 + (800 * (day - first)) / length)
  const places = { start: place(start), end: Math.max(place(end), place(start) + 6), today: place(now) }
  const room = Math.min(Math.abs(places.today - places.start), Math.abs(places.end - places.today))
  return {
    ...places,
    crowded: room < 170,
    state: now < start ? 'ahead' : now > end ? 'ended' : 'in-force',
  }
}
