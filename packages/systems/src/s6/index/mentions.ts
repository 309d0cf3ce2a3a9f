import type { JsonObject } from '@pdn/core'
import type { Mention } from '../../system.ts'
import { itemsOf, textOf } from '../document/access.ts'
import { processOf } from '../document/process.ts'
import { companyRfc } from './company-rfc.ts'

/** Everybody that a public contracting process names, and the processes that it is related to. */
export const mentionsOf = (document: JsonObject): readonly Mention[] => {
  const process = processOf(document)
  const parties = process.actors.map(({ role, name, nature, party }): Mention => {
    const rfc = companyRfc(party)
    return {
      type: nature,
      role,
      path: party.path,
      name,
      ...(rfc === undefined ? {} : { identifier: { scheme: 'MX-RFC', value: rfc } }),
    }
  })
  const related = [process.root, ...process.contracts]
    .flatMap(owner => itemsOf(owner, 'relatedProcesses'))
    .flatMap(({ value, path }): readonly Mention[] => {
      const identifier = textOf(value.identifier)
      if (identifier === undefined) return []
      const scheme = textOf(value.scheme) ?? 'ocid'
      return [
        {
          type: 'contract',
          role: 'relatedProcess',
          path,
          name: textOf(value.title),
          identifier: { scheme, value: identifier },
        },
      ]
    })
  return [...parties, ...related]
}
