import { findReservedIdentifiers } from './reserved-identifier.ts'

/** What stands in place of a reserved value. */
const hidden = '[reservado]'

/**
 * The text without its reserved values: CURPs, 13-character RFCs, e-mail addresses (those of institutions too), phones
 * and birth dates, each replaced by `[reservado]`.
 */
export const hideReserved = (text: string): string => {
  let safe = ''
  let end = 0
  for (const found of findReservedIdentifiers(text, { institutionalEmail: true })) {
    safe += text.slice(end, found.start) + hidden
    end = found.end
  }
  return safe + text.slice(end)
}
