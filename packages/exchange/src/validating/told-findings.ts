import type { Localized } from '@pdn/core'
import { ruleName, type Version } from '@pdn/systems'
import type { SourceItem } from '../reading/source.ts'
import { type CheckFailure, failedTitle } from './check-tallies.ts'
import type { DocumentFinding } from './document-finding.ts'
import { mendingHint } from './mending-hints.ts'

/** A finding with the words that it is told in. */
export interface Told extends DocumentFinding {
  readonly title: Localized
  readonly hint: Localized
}

export const told = (finding: DocumentFinding): Told => ({
  ...finding,
  title: ruleName(finding.rule),
  hint: mendingHint(finding.rule, finding.repaired),
})

export const ofCheck = ({ check, failures }: CheckFailure): readonly Told[] =>
  failures.map(({ path, expected }) => ({
    rule: check.id,
    severity: 'warning',
    path,
    expected: expected ?? check.title,
    repaired: false,
    title: failedTitle(check),
    hint: check.hint,
  }))

export const simple = (rule: string, severity: Told['severity'], expected: Localized, path = ''): Told =>
  told({ rule, severity, path, expected, repaired: false })

export const words = {
  own: { es: 'un identificador que ningún otro documento tenga', en: 'an id that no other document has' },
  kind: { es: 'un documento del tipo pedido', en: 'a document of the kind asked for' },
  documents: { es: 'al menos un documento', en: 'one document at least' },
  standard: { es: 'un documento de uno de los estándares', en: 'a document of one of the standards' },
}

export const noObject = simple('not-an-object', 'error', { es: 'un objeto { … }', en: 'an object { … }' })

/** What is told of a document of no standard, or of another than was asked for. */
export const unrecognised = (other: Version | undefined): Told => {
  const found = simple('standard-unrecognised', 'error', words.standard)
  if (other === undefined) return found
  return {
    ...found,
    expected: {
      es: `un documento del estándar pedido; parece de ${other.id}`,
      en: `a document of the standard asked for; it looks like one of ${other.id}`,
    },
    hint: {
      es: `Valide el archivo como ${other.id}, o sin decir de qué estándar es.`,
      en: `Validate the file as ${other.id}, or without saying which standard it is of.`,
    },
  }
}

export const nothing = simple('no-documents', 'error', words.documents)

export const nothingBelowHeader: Told = {
  ...nothing,
  hint: {
    es: 'Escriba los datos debajo del encabezado, uno por fila; una fila marcada como ejemplo no cuenta.',
    en: 'Write the data below the header, one row each; a row marked as an example does not count.',
  },
}

/** Problems of the reader whose value the standard finds fault with too: a text where a number should be is told once. */
export const notToldBy = (found: readonly Told[], problems: SourceItem['problems']): SourceItem['problems'] => {
  const faulty = new Set(found.flatMap(({ path, severity }) => (severity === 'error' ? [path] : [])))
  return problems.filter(({ path }) => path === undefined || !faulty.has(path))
}

const itemId = /\/\d+\/id$/

/**
 * Each fault once: a check that fails where the schema, the reader or a catalogue found fault tells the same again, as it
 * does of ids where whole items repeat; and what a reader mended in passing is better told by the check that fails there.
 */
export const withoutEchoes = (found: readonly Told[], checked: readonly Told[]): readonly Told[] => {
  const grave = found.filter(({ severity }) => severity !== 'note')
  const places = new Set(grave.map(({ path }) => path))
  const repeated = new Set(found.filter(({ rule }) => rule === 'repeated-item').map(({ path }) => path))
  const news = checked.filter(
    ({ path }) => !places.has(path) && !(repeated.size > 0 && repeated.has(path.replace(itemId, ''))),
  )
  const told = new Set(news.flatMap(({ path }) => [path, path.slice(0, Math.max(path.lastIndexOf('/'), 0))]))
  return [...found.filter(({ severity, path }) => severity !== 'note' || path === '' || !told.has(path)), ...news]
}
