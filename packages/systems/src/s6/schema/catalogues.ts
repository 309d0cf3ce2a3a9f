import type { JsonObject } from '@pdn/core'
import { catalogue, someOf } from '../../specification/catalogue.ts'
import { currencyNames } from '../../specification/currency-names.ts'
import type { Catalogue } from '../../system.ts'
import { codelistWords } from '../document/codelist-words.ts'
import { codelistPaths } from './codelist-paths.ts'
import * as closed from './codelists.ts'
import { currencies } from './currencies.ts'

/** Codes of the lists that the standard closes. */
const closedLists: Readonly<Record<string, readonly string[]>> = {
  'releaseTag.csv': closed.releaseTags,
  'initiationType.csv': closed.initiationTypes,
  'tenderStatus.csv': closed.tenderStatuses,
  'awardStatus.csv': closed.awardStatuses,
  'contractStatus.csv': closed.contractStatuses,
  'method.csv': closed.procurementMethods,
  'procurementCategory.csv': closed.procurementCategories,
  'milestoneStatus.csv': closed.milestoneStatuses,
}

const currency = { es: 'Moneda', en: 'Currency' }

const listOf = (file: string, paths: readonly string[]): readonly Catalogue[] => {
  const id = file.replace(/\.csv$/, '')
  if (id === 'currency') return [catalogue(id, currency, currencyNames(currencies), paths)]
  const words = codelistWords[file]
  if (words === undefined) return []
  const codes = closedLists[file]
  return [
    catalogue(
      id,
      words.title,
      codes === undefined ? words.names : someOf(words.names, codes),
      paths,
      codes === undefined,
    ),
  ]
}

/** Lists of codes of a schema of OCDS, each under the name of its file, where its annotations say that they stand. */
export const codelistCatalogues = (schema: JsonObject): readonly Catalogue[] =>
  [...codelistPaths(schema)].flatMap(([file, paths]) => listOf(file, paths))
