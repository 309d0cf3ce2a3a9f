import type { Language } from '@pdn/core'
import type { SearchHit } from '@pdn/queries'
import { roleName, type System } from '@pdn/systems'
import type { HitView } from '@pdn/ui'
import { type Messages, messagesIn } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'

const whyOf = ({ reason, title }: SearchHit, messages: Messages, language: Language): HitView['why'] => {
  if (reason.field === 'filter' || reason.text === '' || reason.text === title) return undefined
  const label = reason.role === undefined ? undefined : roleName(reason.role)?.[language]
  return { label: label ?? messages.search.found[reason.field], text: reason.text, parts: reason.highlights }
}

const holdsOn = (period: SearchHit['period'], today: string): boolean =>
  period?.until !== undefined && (period.from ?? today) <= today && today <= period.until

/** One result of a search as its line shows it. */
export const hitView = (
  hit: SearchHit,
  { systems, today, language }: { systems: readonly System[]; today: string; language: Language },
): HitView => {
  const messages = messagesIn(language)
  const system = systems.find(({ id }) => id === hit.system)
  const kind = system?.kinds.find(({ id }) => id === hit.kind)
  const { reason } = hit
  return {
    href: pageAddress(`/${system?.slug ?? hit.system}/${hit.id}`, language),
    system: hit.system,
    kind: kind?.title ?? system?.title ?? { es: hit.kind, en: hit.kind },
    title: hit.title,
    titleParts: reason.text === hit.title ? reason.highlights : [],
    subtitle: hit.subtitle,
    why: whyOf(hit, messages, language),
    remarks: [
      ...(reason.reordered ? [messages.search.reordered] : []),
      ...(reason.corrected ? [messages.search.spelledOtherwise] : []),
    ],
    amount: hit.amount === undefined ? undefined : { minor: BigInt(hit.amount.minor), currency: hit.amount.currency },
    period: hit.period,
    inForce: holdsOn(hit.period, today),
    date: hit.date,
    provider: hit.provider.name,
    synthetic: hit.synthetic,
  }
}
