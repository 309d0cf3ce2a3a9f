import type { ShownValue as Value } from '@pdn/systems'
import type { ReactElement } from 'react'
import { DateText } from './date-text.tsx'
import { formatPeriod, formatShortDate, formatShortPeriod } from './format-date.ts'
import { formatNumber } from './format-number.ts'
import { say, useLanguage } from './language.ts'
import { Money } from './money.tsx'
import { safeHref } from './safe-href.ts'
import { words } from './words.ts'

/** Where a page explains what is reserved, and which JSON Pointers of its document were inferred. */
export interface ValueSetting {
  readonly privacyHref: string
  readonly inferred: ReadonlySet<string>
  /** True in tables: short dates, and a dash for what the source did not give. */
  readonly compact?: boolean
}

const Missing = ({ compact }: { compact: boolean }): ReactElement => {
  const text = words.missing[useLanguage()]
  if (!compact) return <span className="value-missing">{text}</span>
  return (
    <span className="value-missing">
      <span aria-hidden="true">–</span>
      <span className="unseen">{text}</span>
    </span>
  )
}

const Reserved = ({ reason, privacyHref }: { reason: string; privacyHref: string }): ReactElement => {
  const language = useLanguage()
  return (
    <span className="value-reserved">
      {reason === '' ? words.reserved[language] : reason} <a href={privacyHref}>{words.why[language]}</a>
    </span>
  )
}

/** A text as its source wrote it; one with a word longer than a narrow column may break inside words. */
const WrittenText = ({ text }: { text: string }): ReactElement => (
  <span className="value-text" data-long-words={/\S{19}/.test(text)}>
    {text}
  </span>
)

const ValueText = ({ value, setting }: { value: Value; setting: ValueSetting }): ReactElement => {
  const language = useLanguage()
  const compact = setting.compact === true
  switch (value.type) {
    case 'text':
      return <WrittenText text={say(value.text, language)} />
    case 'date':
      return compact ? (
        <time className="num nowrap" dateTime={value.date}>
          {formatShortDate(value.date, language)}
        </time>
      ) : (
        <DateText date={value.date} />
      )
    case 'period': {
      const period = (compact ? formatShortPeriod : formatPeriod)(value.from, value.until, language)
      return period === undefined ? <Missing compact={compact} /> : <span className="num">{period}</span>
    }
    case 'money':
      return <Money minor={value.minor} currency={value.currency} />
    case 'number':
      return (
        <span className="num">
          {formatNumber(value.number, language)}
          {value.unit === undefined ? null : ` ${say(value.unit, language)}`}
        </span>
      )
    case 'link': {
      const href = safeHref(value.href)
      if (href === undefined) return <span className="value-text">{say(value.text, language)}</span>
      return (
        <a href={href} rel="nofollow noopener noreferrer">
          {say(value.text, language)}
        </a>
      )
    }
    case 'reserved':
      return <Reserved reason={say(value.reason, language)} privacyHref={setting.privacyHref} />
    case 'missing':
      return <Missing compact={compact} />
  }
}

const stands = (path: string, inferred: ReadonlySet<string>): boolean => {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (inferred.has(at)) return true
  return false
}

/** What of a value was inferred: an amount that its source wrote may lack only its currency. */
export type InferredPart = 'value' | 'currency' | undefined

/** What was inferred of the value: any of its pointers, or a part of the document above one. */
export const inferredPart = (value: Value, inferred: ReadonlySet<string>): InferredPart => {
  const [only, ...others] = (value.paths ?? []).filter(path => stands(path, inferred))
  if (only === undefined) return undefined
  return value.type === 'money' && others.length === 0 && only.endsWith('/currency') ? 'currency' : 'value'
}

/** The mark of what its source did not write. */
export const InferredMark = ({ part }: { part: Exclude<InferredPart, undefined> }): ReactElement => {
  const language = useLanguage()
  const { mark, legend } = {
    value: { mark: words.inferred, legend: words.inferredLegend },
    currency: { mark: words.inferredCurrency, legend: words.inferredCurrencyLegend },
  }[part]
  return (
    <abbr className="value-inferred" title={legend[language]}>
      {mark[language]}
    </abbr>
  )
}

/** One value written out in the page's language, with what was inferred or repaired told beside it. */
export const ShownValue = ({ value, setting }: { value: Value; setting: ValueSetting }): ReactElement => {
  const language = useLanguage()
  const part = inferredPart(value, setting.inferred)
  return (
    <>
      <ValueText value={value} setting={setting} />
      {part === undefined ? null : (
        <>
          {' '}
          <InferredMark part={part} />
        </>
      )}
      {value.raw === undefined ? null : (
        <span className="value-raw">
          {words.raw[language]} «{value.raw}»
        </span>
      )}
    </>
  )
}
