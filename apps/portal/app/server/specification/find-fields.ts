import { foldForSearch } from '@pdn/core'
import type { Catalogue, DescribedField } from '@pdn/systems'

/** Most fields that a question shows; whoever asks for more of them means the whole tree. */
const mostFound = 200

/** A name as words: `tipoSancion` is found by “sanción”. */
const parted = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[._[\]-]+/g, ' ')

const textOf = (field: DescribedField, catalogues: ReadonlyMap<string, string>, byPath: boolean): string => {
  const listed = field.catalogue === undefined ? '' : (catalogues.get(field.catalogue) ?? '')
  const names = byPath ? [field.path] : [field.name, parted(field.name)]
  const words = [...names, field.description ?? '', ...(field.codes ?? []).map(String)]
  return foldForSearch(`${words.join(' ')} ${listed}`)
}

const catalogueText = ({ id, title, entries }: Catalogue): string =>
  [id, parted(id), title.es, title.en, ...entries.flatMap(({ key, label }) => [key, label.es, label.en])].join(' ')

/** What a question finds among the fields of a version. */
export interface FoundFields {
  readonly fields: readonly DescribedField[]
  readonly total: number
}

/**
 * The fields whose name, description, codes or catalogue hold every word of a question, without regard to case and
 * accents; in the order of reading, at most 200. A question with a dot or a bracket asks for a path.
 */
export const findFields = (
  question: string,
  fields: readonly DescribedField[],
  catalogues: readonly Catalogue[],
): FoundFields => {
  const words = foldForSearch(question)
    .split(/\s+/)
    .filter(word => word !== '')
  const listed = new Map(catalogues.map(catalogue => [catalogue.id, catalogueText(catalogue)]))
  const found = fields.filter(field => {
    const text = textOf(field, listed, /[.[]/.test(question))
    return words.every(word => text.includes(word))
  })
  return { fields: found.slice(0, mostFound), total: found.length }
}
