import type { FieldDeclaration } from '../system.ts'
import { statuses } from './document/status.ts'
import { awardStatusWords, categoryWords, methodWords } from './document/words.ts'

const method: FieldDeclaration = {
  id: 'procurementMethod',
  title: { es: 'Tipo de procedimiento', en: 'Procurement method' },
  type: 'code',
  codes: methodWords,
}

const category: FieldDeclaration = {
  id: 'mainProcurementCategory',
  title: { es: 'Qué se contrata', en: 'What is bought' },
  type: 'code',
  codes: categoryWords,
}

const awardStatus: FieldDeclaration = {
  id: 'awardStatus',
  title: { es: 'Estado de la adjudicación', en: 'Award status' },
  type: 'code',
  codes: awardStatusWords,
}

const date: FieldDeclaration = { id: 'date', title: { es: 'Fecha', en: 'Date' }, type: 'date' }
const amount: FieldDeclaration = { id: 'amount', title: { es: 'Importe', en: 'Amount' }, type: 'money' }
const title: FieldDeclaration = { id: 'title', title: { es: 'Título', en: 'Title' }, type: 'text' }

/** What contracting processes can be filtered by; each is a field of the facts. */
export const filters: readonly FieldDeclaration[] = [
  method,
  category,
  awardStatus,
  {
    id: 'supplierRfc',
    title: { es: 'RFC de la empresa proveedora', en: 'RFC of the supplying company' },
    type: 'code',
  },
  { id: 'numberOfTenderers', title: { es: 'Número de licitantes', en: 'Number of tenderers' }, type: 'number' },
  { id: 'contracts', title: { es: 'Número de contratos', en: 'Number of contracts' }, type: 'number' },
  { id: 'tenderDate', title: { es: 'Inicio del procedimiento', en: 'Start of the tender' }, type: 'date' },
  { id: 'awardDate', title: { es: 'Adjudicación', en: 'Award' }, type: 'date' },
  { id: 'contractDate', title: { es: 'Firma del contrato', en: 'Contract signed' }, type: 'date' },
]

/** What contracting processes are counted by. */
export const facets: readonly FieldDeclaration[] = [method, category, awardStatus]

/** What lists of contracting processes can be sorted by. */
export const sorts: readonly FieldDeclaration[] = [date, amount, title]

/** What a table of contracting processes shows. */
export const columns: readonly FieldDeclaration[] = [
  { id: 'ocid', title: { es: 'OCID', en: 'OCID' }, type: 'text' },
  title,
  { id: 'institution', title: { es: 'Institución compradora', en: 'Buyer' }, type: 'text' },
  method,
  category,
  { id: 'supplier', title: { es: 'Proveedores', en: 'Suppliers' }, type: 'text' },
  amount,
  date,
  { id: 'status', title: { es: 'Estado', en: 'Status' }, type: 'code', codes: statuses },
]
