/** Milliseconds that a `Retry-After` header asks for, in seconds or as a date; undefined where it says nothing clear. */
export const retryAfter = (header: string | undefined, now: Date): number | undefined => {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const instant = /^[A-Z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now.getTime())
}
