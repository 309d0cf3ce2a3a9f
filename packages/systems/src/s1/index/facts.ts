import { foldForSearch, type JsonObject } from '@pdn/core'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import type { Fact } from '../../system.ts'
import { declarantNameParts } from '../document/declarant-name.ts'
import type { DeclarationView } from '../document/declaration-view.ts'
import { declaredArea, declaredPesos } from '../document/declared-amount.ts'
import { namedParties } from '../document/named-parties.ts'
import { assetsAt, postAt } from '../document/places.ts'
import { declarationTypes } from '../schema/declaration-types.ts'

const longestCode = 160

type Stated = readonly [field: string, value: string | number | undefined]

/** What a search compares by fragment, as it compares it. */
const folded = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : foldForSearch(text) || undefined

const personFacts = (document: JsonObject): readonly Stated[] => {
  const { given, surname1, surname2 } = declarantNameParts(document)
  const schooling = itemsAt(document, ...assetsAt, 'datosCurricularesDeclarante', 'escolaridad')
  const complete = valueAt(document, 'metadata', 'declaracionCompleta')
  return [
    ['givenName', folded(given)],
    ['firstSurname', folded(surname1)],
    ['secondSurname', folded(surname2)],
    ['form', typeof complete !== 'boolean' ? undefined : complete ? 'full' : 'simplified'],
    ...schooling.map(([, entry]): Stated => ['schooling', textAt(entry, 'nivel', 'clave')]),
  ]
}

const postFacts = (document: JsonObject, { institution, post, state }: DeclarationView): readonly Stated[] => {
  const municipality = [...postAt, 'domicilioMexico', 'municipioAlcaldia'] as const
  return [
    ['publicBody', folded(institution)],
    ['post', folded(post)],
    ['postLevel', folded(textAt(document, ...postAt, 'nivelEmpleoCargoComision'))],
    ['level', textAt(document, ...postAt, 'nivelOrdenGobierno')],
    ['state', state?.key],
    ['municipality', folded(textAt(document, ...municipality, 'clave'))],
    ['municipality', folded(textAt(document, ...municipality, 'valor'))],
  ]
}

const propertyFacts = (document: JsonObject): readonly Stated[] =>
  itemsAt(document, ...assetsAt, 'bienesInmuebles', 'bienInmueble').flatMap(([, entry]): readonly Stated[] => [
    ['propertyType', textAt(entry, 'tipoInmueble', 'clave')],
    ['landArea', declaredArea(entry.superficieTerreno)],
    ['builtArea', declaredArea(entry.superficieConstruccion)],
    ['acquisitionValue', declaredPesos(entry.valorAdquisicion)],
    ['acquisitionForm', textAt(entry, 'formaAdquisicion', 'clave')],
  ])

/** The declarant's own net income, over the time that the type of declaration tells it for, as the standard's filter has it. */
const incomeFacts = (document: JsonObject): readonly Stated[] =>
  declarationTypes.map(
    ({ income }): Stated => ['netIncome', declaredPesos(valueAt(document, ...assetsAt, 'ingresos', income.declarant))],
  )

const companyFacts = (document: JsonObject): readonly Stated[] =>
  namedParties(document).flatMap(({ isTie, rfc }) => (isTie ? [['companyRfc', rfc] as const] : []))

/** What filters, sorts and facets of a declaration compare: every property, level of schooling and company a fact of its own. */
export const factsOf = (document: JsonObject, view: DeclarationView): readonly Fact[] => {
  const facts = new Map<string, Fact>()
  const stated = [
    ...personFacts(document),
    ...postFacts(document, view),
    ...propertyFacts(document),
    ...incomeFacts(document),
    ...companyFacts(document),
  ]
  for (const [field, value] of stated) {
    if (value === undefined) continue
    const fact = typeof value === 'number' ? { field, number: value } : { field, code: value.slice(0, longestCode) }
    facts.set(`${field} ${value}`, fact)
  }
  return [...facts.values()]
}
