import { codeField, dateField, moneyField, numberField, textField } from '../declared-field.ts'
import type { FieldDeclaration } from '../system.ts'
import { statuses } from './document/status.ts'
import { awardStatusWords, categoryWords, methodWords } from './document/words.ts'

const method = codeField('procurementMethod', 'Tipo de procedimiento', 'Procurement method', methodWords)

const category = codeField('mainProcurementCategory', 'Qué se contrata', 'What is bought', categoryWords)

const awardStatus = codeField('awardStatus', 'Estado de la adjudicación', 'Award status', awardStatusWords)

const date = dateField('date', 'Fecha', 'Date')
const amount = moneyField('amount', 'Importe', 'Amount')
const title = textField('title', 'Título', 'Title')

/** What contracting processes can be filtered by; each is a field of the facts. */
export const filters: readonly FieldDeclaration[] = [
  method,
  category,
  awardStatus,
  codeField('supplierRfc', 'RFC de la empresa proveedora', 'RFC of the supplying company'),
  numberField('numberOfTenderers', 'Número de licitantes', 'Number of tenderers'),
  numberField('contracts', 'Número de contratos', 'Number of contracts'),
  dateField('tenderDate', 'Inicio del procedimiento', 'Start of the tender'),
  dateField('awardDate', 'Adjudicación', 'Award'),
  dateField('contractDate', 'Firma del contrato', 'Contract signed'),
]

/** What contracting processes are counted by. */
export const facets: readonly FieldDeclaration[] = [method, category, awardStatus]

/** What lists of contracting processes can be sorted by. */
export const sorts: readonly FieldDeclaration[] = [date, amount, title]

/** What a table of contracting processes shows. */
export const columns: readonly FieldDeclaration[] = [
  textField('ocid', 'OCID', 'OCID'),
  title,
  textField('institution', 'Institución compradora', 'Buyer'),
  method,
  category,
  textField('supplier', 'Proveedores', 'Suppliers'),
  amount,
  date,
  codeField('status', 'Estado', 'Status', statuses),
]
