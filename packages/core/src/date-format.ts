import { PlatformError } from './platform-error.ts'
import { type WallTime, wallTime } from './wall-time.ts'

/** One part of a format: what it reads, or the literal text that must stand there. */
type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | { readonly literal: string }

/** The parts of a format; `mm` after an hour is minutes, and what stands in quotation marks is literal. */
const partsOf = (format: string): readonly Part[] => {
  const parts: Part[] = []
  for (const [token, quoted] of format.matchAll(/'([^']*)'|y+|m+|d+|h+|s+|f+|[^ymdhsf]/gi)) {
    const letter = token.charAt(0).toLowerCase()
    if (quoted !== undefined) parts.push({ literal: quoted })
    else if (letter === 'y') parts.push('year')
    else if (letter === 'd') parts.push('day')
    else if (letter === 'h') parts.push('hour')
    else if (letter === 's') parts.push('second')
    else if (letter === 'f') parts.push('fraction')
    else if (letter === 'm') parts.push(parts.includes('hour') ? 'minute' : 'month')
    else parts.push({ literal: token.toLowerCase() })
  }
  return parts
}

const digits = (part: Part): string => {
  if (typeof part === 'object') return part.literal === 't' ? '[Tt]' : part.literal.replace(/[^A-Za-z0-9]/g, '\\$&')
  if (part === 'year') return '(\\d{4})'
  return part === 'fraction' ? '(\\d{1,9})' : '(\\d{1,2})'
}

/**
 * What a text says in one format, made of `yyyy`, `mm`, `dd`, `hh`, `mm` (after `hh`: minutes), `ss`, `f`, literal signs
 * and literal words in single quotation marks (`hh:mm:ss 'GMT'`); undefined where the text is not in it. An error where the format names no year, month or day.
 */
export const readDateFormat = (format: string, text: string): WallTime | undefined => {
  const parts = partsOf(format)
  const named: readonly Part[] = parts.filter(part => typeof part === 'string')
  for (const needed of ['year', 'month', 'day'] as const) {
    if (named.filter(part => part === needed).length !== 1) {
      throw new PlatformError('date-format-invalid', {
        message: `The date format “${format}” must name the ${needed} once.`,
        hint: 'Write it with yyyy, mm and dd, for example dd/mm/yyyy or yyyy-mm-dd hh:mm:ss.',
      })
    }
  }
  const match = new RegExp(`^${parts.map(digits).join('')}$`).exec(text)
  if (match === null) return undefined
  const value = (part: Part): string | undefined => (named.includes(part) ? match[named.indexOf(part) + 1] : undefined)
  const [hour, minute, second, fraction] = [value('hour'), value('minute'), value('second'), value('fraction')]
  return wallTime(value('year'), value('month'), value('day'), hour, minute, second, fraction)
}
