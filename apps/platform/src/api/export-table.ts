import type { Language, Localized } from '@pdn/core'
import { moneyFromMinor, stateOf } from '@pdn/core'
import type { Cell } from '@pdn/exchange'
import type { ExportedRecord, SearchExport } from '@pdn/queries'
import { kindOf, systemOf } from '@pdn/systems'

type Column = SearchExport['columns'][number]

/** One column of an export: what every record has, or what kinds declare. */
export interface TableColumn {
  readonly id: string
  readonly title: Localized
  readonly type: Column['type']
  readonly codes?: Column['codes']
  value(record: ExportedRecord): readonly string[]
}

const one = (value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : [value])

const money = ({ amount }: ExportedRecord): string | undefined =>
  amount && moneyFromMinor(BigInt(amount.minor), amount.currency)

const common = (
  id: string,
  es: string,
  en: string,
  value: (record: ExportedRecord) => string | undefined,
  type: Column['type'] = 'text',
): TableColumn => ({ id, title: { es, en }, type, value: record => one(value(record)) })

const leading: readonly TableColumn[] = [
  common('id', 'Registro', 'Record', ({ id }) => id),
  common('system', 'Sistema', 'System', ({ system }) => system),
  common('kind', 'Tipo', 'Kind', ({ kind }) => kind),
  common('title', 'Título', 'Title', ({ title }) => title),
  common('subtitle', 'Descripción', 'Description', ({ subtitle }) => subtitle),
  common('institution', 'Institución', 'Institution', ({ institution }) => institution?.name),
  common('state', 'Entidad', 'State', ({ state }) => state),
  common('year', 'Año', 'Year', ({ year }) => year?.toString(), 'number'),
  common('date', 'Fecha', 'Date', ({ date }) => date, 'date'),
  common('amount', 'Importe', 'Amount', money, 'money'),
  common('currency', 'Moneda', 'Currency', ({ amount }) => amount?.currency),
  common('from', 'Desde', 'From', ({ period }) => period?.from, 'date'),
  common('until', 'Hasta', 'Until', ({ period }) => period?.until, 'date'),
  common('status', 'Situación', 'Status', ({ status }) => status),
]

const trailing: readonly TableColumn[] = [
  common('provider', 'Proveedor del dato', 'Provider', ({ provider }) => provider.name),
  common('connection', 'Fuente', 'Source', ({ connection }) => connection),
  common('changedAt', 'Cambió', 'Changed', ({ changedAt }) => changedAt),
  common('synthetic', 'Sintético', 'Synthetic', ({ synthetic }) => (synthetic ? 'synthetic' : undefined)),
]

/** The columns of an export: those of every record, and between them what the kinds in question declare. */
export const tableColumns = (declared: readonly Column[]): readonly TableColumn[] => {
  const taken = new Set([...leading, ...trailing].map(({ id }) => id))
  return [
    ...leading,
    ...declared
      .filter(({ id }) => !taken.has(id))
      .map(column => ({ ...column, value: ({ values }: ExportedRecord) => values[column.id] ?? [] })),
    ...trailing,
  ]
}

/** Stands between the values of a record that has several. */
const between = ' | '

/** A row for machines: codes as they are. */
export const plainRow = (columns: readonly TableColumn[], record: ExportedRecord): readonly string[] =>
  columns.map(column => column.value(record).join(between))

/** A row for people: codes by their names in that language, numbers as numbers. */
export const namedRow = (
  columns: readonly TableColumn[],
  record: ExportedRecord,
  language: Language,
): readonly Cell[] =>
  columns.map(column => {
    const values = column.value(record)
    const [only] = values
    const number = column.type === 'number' || column.type === 'money' ? Number(only) : Number.NaN
    if (values.length === 1 && Number.isFinite(number)) return number
    return values.map(value => labelOf(column, record, value, language)).join(between)
  })

const labelOf = ({ id, codes }: TableColumn, record: ExportedRecord, value: string, language: Language): string => {
  if (id === 'system') return systemOf(value)?.title[language] ?? value
  if (id === 'kind') return kindOf(record.system, value)?.title[language] ?? value
  if (id === 'status') return kindOf(record.system, record.kind)?.statuses[value]?.[language] ?? value
  if (id === 'state') return stateOf(value)?.short ?? value
  return codes !== undefined && Object.hasOwn(codes, value) ? (codes[value]?.[language] ?? value) : value
}
