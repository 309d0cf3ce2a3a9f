import { isObject, type Json, type JsonObject } from '@pdn/core'
import { CheckTally } from '../../check-tally.ts'
import type { DocumentCheck } from '../../system.ts'
import { contract } from '../contract.ts'
import { pelican } from './release-check.ts'

interface Searched {
  readonly paths: readonly { readonly text: string; readonly steps: readonly string[] }[]
  /** Members of the release below which they stand. */
  readonly roots: readonly string[]
  readonly expected: string
}

/** What the interconnection of S6 lets one search by, each with the places any of which answers. */
const searched: readonly Searched[] = contract.filters.map(({ paths }) => ({
  paths: paths.map(text => ({ text, steps: text.replaceAll('[]', '').split('.') })),
  roots: [...new Set(paths.map(path => path.split(/[.[]/)[0] ?? ''))],
  expected: paths.join(' | '),
}))

const isFilled = (value: Json | undefined): boolean =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '')

const holds = (value: Json | undefined, steps: readonly string[], from: number): boolean => {
  if (Array.isArray(value)) return value.some(item => holds(item, steps, from))
  const step = steps[from]
  if (step === undefined) return isFilled(value)
  return isObject(value) && Object.hasOwn(value, step) && holds(value[step], steps, from + 1)
}

const onlyChanges = /(?:Update|Amendment|Cancellation|Termination)$/

/** A release that tells only what changed need not repeat the rest. */
const isPartial = ({ tag }: JsonObject): boolean =>
  Array.isArray(tag) && tag.length > 0 && tag.every(code => typeof code === 'string' && onlyChanges.test(code))

/** Check that a release has what the interconnection of S6 searches by, of the stages that it tells of. */
export const searchedFields: DocumentCheck = {
  id: 'coverage.exists',
  level: 'field',
  title: {
    es: 'Trae los datos por los que se busca un procedimiento',
    en: 'It has the values that a process is searched by',
  },
  hint: {
    es: 'Complete el dato: sin él, el procedimiento no se encuentra con ese filtro de la interconexión.',
    en: 'Fill it in: without it, that filter of the interconnection does not find the process.',
  },
  source: `S6/OAS_API_Contrataciones_Abiertas.json, Plataforma Digital Nacional; ${pelican}`,
  check(document) {
    const tally = new CheckTally()
    if (isPartial(document)) return tally.result
    for (const { paths, roots, expected } of searched) {
      const root = roots.find(name => Object.hasOwn(document, name) && isFilled(document[name]))
      if (root === undefined) continue
      const found = paths.some(({ steps }) => holds(document, steps, 0))
      tally.see(found, `/${root}`, found ? undefined : { es: expected, en: expected })
    }
    return tally.result
  },
}
