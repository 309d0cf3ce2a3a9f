import { type DescribedField, describeVersion, type FieldCondition, fieldsInOrder, type Version } from '@pdn/systems'
import { stringify } from 'csv-stringify/sync'

/** A cell that begins with = + - or @ would be run as a formula by a spreadsheet; the mark tells that the text is UTF-8. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${stringify(
    rows.map(row => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  )}`

const several = (values: readonly unknown[]): string => values.map(String).join(' | ')

const conditionText = ({ path, values, isNot }: FieldCondition): string =>
  `${path} ${isNot ? '≠' : '='} ${values.length === 0 ? '*' : several(values)}`

const fieldRow = (field: DescribedField): readonly (string | number)[] => {
  const { requirement, publicity, limits } = field
  return [
    field.path,
    field.name,
    several(field.isObject ? ['object'] : field.types),
    field.lists,
    field.format ?? '',
    several(Object.entries(limits).map(([limit, value]) => `${limit}=${value}`)),
    requirement.level,
    several(requirement.cases.map(conditions => conditions.map(conditionText).join(' & '))),
    several(field.codes ?? []),
    field.catalogue ?? '',
    publicity.class,
    several(publicity.rules.map(rule => `${rule.class}${rule.reason === undefined ? '' : `: ${rule.reason.es}`}`)),
    field.isDeprecated ? 'true' : '',
    field.example === undefined ? '' : String(field.example),
  ]
}

/** The fields of a version as CSV, one a line in the order of reading. */
export const fieldsCsv = (version: Version): string =>
  csv([
    [
      'path',
      'name',
      'types',
      'lists',
      'format',
      'limits',
      'required',
      'required_when',
      'codes',
      'catalogue',
      'publicity',
      'publicity_when',
      'deprecated',
      'example',
    ],
    ...fieldsInOrder(describeVersion(version).fields).map(fieldRow),
  ])

/** The catalogues of a version as CSV, a key a line. */
export const cataloguesCsv = ({ catalogues = [] }: Version): string =>
  csv([
    ['catalogue', 'title_es', 'title_en', 'open', 'key', 'label_es', 'label_en', 'under'],
    ...catalogues.flatMap(({ id, title, open = false, entries }) =>
      entries.map(({ key, label, under = '' }) => [
        id,
        title.es,
        title.en,
        String(open),
        key,
        label.es,
        label.en,
        under,
      ]),
    ),
  ])
