import { type Localized, states } from '@pdn/core'
import type { FieldDeclaration } from '../system.ts'
import { schoolLevels } from './catalogues/person-lists.ts'
import { governmentLevels } from './catalogues/post-lists.ts'
import { acquisitions, realEstateTypes } from './catalogues/property-lists.ts'

const declare =
  (type: FieldDeclaration['type']) =>
  (id: string, es: string, en: string): FieldDeclaration => ({ id, title: { es, en }, type })

const text = declare('text')
const number = declare('number')
const money = declare('money')
const date = declare('date')

const code = (id: string, es: string, en: string, codes?: Readonly<Record<string, Localized>>): FieldDeclaration => ({
  ...declare('code')(id, es, en),
  ...(codes === undefined ? {} : { codes }),
})

/** Whether a declaration is the full one or, below head of department, the simplified one (LGRA; second norm). */
export const forms: Readonly<Record<string, Localized>> = {
  full: { es: 'Completa', en: 'Full' },
  simplified: { es: 'Simplificada', en: 'Simplified' },
}

const stateNames = Object.fromEntries(states.map(({ key, short }) => [key, { es: short, en: short }]))

const givenName = text('givenName', 'Nombres', 'Given names')
const firstSurname = text('firstSurname', 'Primer apellido', 'First surname')
const secondSurname = text('secondSurname', 'Segundo apellido', 'Second surname')
const schooling = code('schooling', 'Nivel de escolaridad', 'Level of schooling', schoolLevels.names)
const publicBody = text('publicBody', 'Ente público', 'Public body')
const post = text('post', 'Empleo, cargo o comisión', 'Post')
const postLevel = text('postLevel', 'Nivel del empleo', 'Level of the post')
const level = code('level', 'Orden de gobierno', 'Level of government', governmentLevels.names)
const state = code('state', 'Entidad', 'State', stateNames)
const municipality = text('municipality', 'Municipio o alcaldía', 'Municipality')
const acquisitionForm = code(
  'acquisitionForm',
  'Adquisición de inmuebles',
  'Real estate acquired by',
  acquisitions.names,
)
const builtArea = number('builtArea', 'Construcción de inmuebles (m²)', 'Built area of real estate (m²)')
const landArea = number('landArea', 'Terreno de inmuebles (m²)', 'Land area of real estate (m²)')
const acquisitionValue = money('acquisitionValue', 'Valor de inmuebles', 'Value of real estate')
const netIncome = money('netIncome', 'Ingreso neto del declarante', 'Net income of the declarant')
const propertyType = code('propertyType', 'Tipo de inmueble', 'Kind of real estate', realEstateTypes.names)
const form = code('form', 'Modalidad', 'Form', forms)
const companyRfc = code('companyRfc', 'RFC de empresa declarada', 'RFC of a declared company')
const filed = date('date', 'Presentación', 'Filed')
const title = text('title', 'Nombre', 'Name')

/** The filters of the standard (its `id` and names are fields of every search too), and what goes beyond them. */
export const filters: readonly FieldDeclaration[] = [
  givenName,
  firstSurname,
  secondSurname,
  schooling,
  publicBody,
  post,
  postLevel,
  level,
  state,
  municipality,
  acquisitionForm,
  builtArea,
  landArea,
  acquisitionValue,
  netIncome,
  propertyType,
  form,
  companyRfc,
]

/** What declarations are counted by. */
export const facets: readonly FieldDeclaration[] = [form, level, schooling, acquisitionForm, propertyType]

/** The sorts of the standard, and those by name and day of filing. */
export const sorts: readonly FieldDeclaration[] = [
  title,
  filed,
  givenName,
  firstSurname,
  secondSurname,
  schooling,
  netIncome,
  publicBody,
  state,
  municipality,
  post,
  postLevel,
  level,
  builtArea,
  landArea,
  acquisitionForm,
  acquisitionValue,
]

/** What a table of declarations shows; the post stands in its description, as its source writes it. */
export const columns: readonly FieldDeclaration[] = [
  title,
  text('institution', 'Ente público', 'Public body'),
  level,
  form,
  schooling,
  netIncome,
  propertyType,
  landArea,
  builtArea,
  acquisitionValue,
  acquisitionForm,
  companyRfc,
  filed,
]
