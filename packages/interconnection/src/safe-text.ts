import { findReservedIdentifiers } from '@pdn/core'

const longest = 200

/** A foreign text fit for an error message: short, on one line, and without what the cut would take from it. */
export const safeText = (text: string): string => {
  const line = text
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  let safe = ''
  let end = 0
  for (const found of findReservedIdentifiers(line)) {
    if (found.start < end) continue
    safe += `${line.slice(end, found.start)}[reservado]`
    end = found.end
  }
  safe += line.slice(end)
  return safe.length > longest ? `${safe.slice(0, longest)}…` : safe
}
