import type { Localized } from '@pdn/core'
import type { Issue, RuleName } from '@pdn/systems'
import type { DocumentFinding } from './document-finding.ts'

/** What a later version has in its place, by the rule of its reader that an earlier document breaks without fault. */
const later: Readonly<Partial<Record<RuleName, Localized>>> = {
  'code-unknown': {
    es: 'una clave de sus catálogos; esta no está en ellos',
    en: 'a key of its catalogues; this one is not there',
  },
  'no-place': {
    es: 'un documento sin este dato: no tiene lugar en él',
    en: 'a document without this value: it has no place for it',
  },
  'not-an-array': { es: 'una lista', en: 'a list' },
  'early-names': { es: 'otros nombres de campos', en: 'other names of fields' },
  'renamed-member': { es: 'otro nombre de este campo', en: 'another name of this field' },
  'declaration-type-inferred': {
    es: 'el tipo de declaración, que aquí se deduce',
    en: 'the type of declaration, which is inferred here',
  },
  'person-type-absent': {
    es: 'el tipo de persona, que aquí no se dice',
    en: 'the type of person, which is not told here',
  },
  'person-type-inferred': {
    es: 'el tipo de persona, que aquí se deduce',
    en: 'the type of person, which is inferred here',
  },
  'id-from-case-number': {
    es: 'un `id`; aquí lo da el número de expediente',
    en: 'an `id`; here the number of the case gives it',
  },
}

/**
 * What a reader remarks of a document on the way to the version that came after its own, as a note: the document is right
 * as it stands. Undefined for what is a fault in any version.
 */
export const remarkOnLater = ({ rule, path }: Issue, version: string): DocumentFinding | undefined => {
  const has = Object.hasOwn(later, rule) ? later[rule] : undefined
  return (
    has && {
      rule: 'changed-later',
      severity: 'note',
      path,
      expected: { es: `en ${version}, ${has.es}`, en: `in ${version}, ${has.en}` },
      repaired: true,
    }
  )
}
