import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownValue } from '../../presentation.ts'
import { itemsAt, valueAt } from '../../showing/document-view.ts'
import { field, given, shownText } from '../../showing/shown.ts'
import { instruments } from '../catalogues/money-lists.ts'
import { disposedTypes } from '../catalogues/property-lists.ts'
import { assetsAt } from '../document/places.ts'
import { type DeclarationType, declarationTypes } from '../schema/declaration-types.ts'
import { amount, answer, date, type Path, shownAmount, shownListed } from './field-makers.ts'

const spans: Readonly<Record<DeclarationType['id'], Localized>> = {
  initial: { es: 'mensual', en: 'monthly' },
  modification: { es: 'anual', en: 'annual' },
  conclusion: { es: 'del año hasta concluir', en: 'of the year until leaving' },
}

const familyWithheld: ShownValue = {
  type: 'reserved',
  reason: {
    es: 'Reservado: ingreso de la pareja y de dependientes económicos (norma decimonovena, I.8).',
    en: 'Reserved: income of the couple and of economic dependants (norm 19, I.8).',
  },
}

const family = field('Pareja y dependientes', 'Couple and dependants', familyWithheld)

/** A source of other income: where its entries stand, and what tells one from another. */
interface IncomeSource {
  readonly member: string
  readonly entries: string
  readonly title: Localized
  detail(document: JsonObject, at: Path): readonly ShownValue[]
}

const sources: readonly IncomeSource[] = [
  {
    member: 'actividadIndustrialComercialEmpresarial',
    entries: 'actividades',
    title: { es: 'Actividad industrial, comercial o empresarial', en: 'Industry, trade or business' },
    detail: (document, at) => [
      shownText(document, ...at, 'nombreRazonSocial'),
      shownText(document, ...at, 'tipoNegocio'),
    ],
  },
  {
    member: 'actividadFinanciera',
    entries: 'actividades',
    title: { es: 'Actividad financiera', en: 'Financial activity' },
    detail: (document, at) => [shownListed(document, instruments, ...at, 'tipoInstrumento')],
  },
  {
    member: 'serviciosProfesionales',
    entries: 'servicios',
    title: { es: 'Servicios profesionales', en: 'Professional services' },
    detail: (document, at) => [shownText(document, ...at, 'tipoServicio')],
  },
  {
    member: 'enajenacionBienes',
    entries: 'bienes',
    title: { es: 'Enajenación de bienes', en: 'Disposal of goods' },
    detail: (document, at) => [shownListed(document, disposedTypes, ...at, 'tipoBienEnajenado')],
  },
  {
    member: 'otrosIngresos',
    entries: 'ingresos',
    title: { es: 'Otros ingresos', en: 'Other income' },
    detail: (document, at) => [shownText(document, ...at, 'tipoIngreso')],
  },
]

const missing: ShownValue = { type: 'missing' }

/** Two details in one cell. */
const joined = (values: readonly ShownValue[]): ShownValue => {
  const [first, ...others] = values.filter(({ type }) => type === 'text')
  if (first === undefined || first.type !== 'text') return missing
  const [second] = others
  if (second?.type !== 'text' || typeof first.text !== 'string' || typeof second.text !== 'string') return first
  return { ...first, text: `${first.text} · ${second.text}`, paths: [...(first.paths ?? []), ...(second.paths ?? [])] }
}

const sourceRows = (document: JsonObject, at: Path, source: IncomeSource): readonly (readonly ShownValue[])[] => {
  const place = [...at, source.member]
  const name: ShownValue = { type: 'text', text: source.title }
  const rows = itemsAt(document, ...place, source.entries).map(([index]): readonly ShownValue[] => {
    const entry = [...place, source.entries, index]
    return [name, joined(source.detail(document, entry)), shownAmount(document, ...entry, 'remuneracion')]
  })
  if (rows.length > 0) return rows
  const total = shownAmount(document, ...place, 'remuneracionTotal')
  return total.type === 'missing' || (total.type === 'money' && total.minor === 0n) ? [] : [[name, missing, total]]
}

const sourceTable = (document: JsonObject, at: Path, title: Localized): readonly Block[] => {
  const rows = sources.flatMap(source => sourceRows(document, at, source))
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      title,
      columns: [
        { label: { es: 'Fuente', en: 'Source' } },
        { label: { es: 'Detalle', en: 'Detail' } },
        { label: { es: 'Ingreso', en: 'Income' }, numeric: true },
      ],
      rows,
      empty: { es: 'No declara otros ingresos.', en: 'Declares no other income.' },
    },
  ]
}

const typeBlocks = (document: JsonObject, { id, income }: DeclarationType): readonly Block[] => {
  const at = [...assetsAt, 'ingresos']
  const fields = given([
    amount('Por el cargo público', 'From the public post', income.salary)(document, at),
    amount('Otros ingresos', 'Other income', income.others)(document, at),
    amount('Ingreso neto del declarante', 'Net income of the declarant', income.declarant)(document, at),
    amount('Total declarado', 'Total declared', income.total)(document, at),
  ])
  if (fields.length === 0) return []
  const span = spans[id]
  const title = { es: `Ingreso neto ${span.es}`, en: `Net income, ${span.en}` }
  return [{ type: 'fields', title, fields: [...fields, family] }]
}

/** Net incomes, over the time that the type of declaration tells them for, and what they are made of. */
export const incomeBlocks = (document: JsonObject): readonly Block[] => [
  ...declarationTypes.flatMap(type => typeBlocks(document, type)),
  ...sourceTable(document, [...assetsAt, 'ingresos'], {
    es: 'Otros ingresos por fuente',
    en: 'Other income by source',
  }),
]

/** Whether the declarant served in the year before, and the incomes of it. */
export const yearBeforeBlocks = (document: JsonObject): readonly Block[] => {
  const at = [...assetsAt, 'actividadAnualAnterior']
  if (valueAt(document, ...at) === undefined) return []
  const served = valueAt(document, ...at, 'servidorPublicoAnioAnterior') === true
  return [
    {
      type: 'fields',
      title: { es: 'El año anterior', en: 'The year before' },
      fields: [
        ...given([
          answer('Fue servidor público', 'Was a public servant', 'servidorPublicoAnioAnterior')(document, at),
          date('Ingreso', 'From', 'fechaIngreso')(document, at),
          date('Conclusión', 'Until', 'fechaConclusion')(document, at),
          amount('Por el cargo público', 'From the public post', 'remuneracionNetaCargoPublico')(document, at),
          amount('Otros ingresos', 'Other income', 'otrosIngresosTotal')(document, at),
          amount(
            'Ingreso neto del declarante',
            'Net income of the declarant',
            'ingresoNetoAnualDeclarante',
          )(document, at),
          amount('Total declarado', 'Total declared', 'totalIngresosNetosAnuales')(document, at),
        ]),
        ...(served ? [family] : []),
      ],
    },
    ...sourceTable(document, at, {
      es: 'Otros ingresos del año anterior, por fuente',
      en: 'Other income of the year before, by source',
    }),
  ]
}
