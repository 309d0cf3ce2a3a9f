import type { Language } from '@pdn/core'
import type { Catalogue, DescribedField, FieldPublicity } from '@pdn/systems'
import { exampleWords, limitWords, requirementWords, translatedMembers, typeWords } from './field-words.ts'

/** One field as its page shows it; what is absent is not so. */
export interface FieldLine {
  /** Name of the field's place on its page. */
  readonly anchor: string
  readonly name: string
  readonly path: string
  readonly type: string
  readonly limits?: string
  readonly required?: true
  /** When it is required. */
  readonly requiredWhen?: string
  readonly catalogue?: { readonly title: string; readonly anchor: string }
  /** Values allowed, of a closed list without a catalogue. */
  readonly codes?: string
  readonly publicity: FieldPublicity['class']
  /** What decides whether a value is published, rule by rule. */
  readonly rules?: readonly { readonly class: 'public' | 'reserved' | 'opaque'; readonly reason?: string }[]
  readonly example?: string
  readonly description?: string
  /** Members that may also stand once a language: `title_es`. */
  readonly translated?: string
  readonly deprecated?: true
  readonly recursive?: true
  /** How many values it holds, where it holds fields. */
  readonly inside?: number
  /** True where what it holds is shown from the beginning. */
  readonly open?: true
  readonly members?: readonly FieldLine[]
}

/** The name of a field's place on its page. */
export const fieldAnchor = (path: string): string => `c-${path.replaceAll('[]', '')}`

/** The name of a catalogue's place on its page. */
export const catalogueAnchor = (id: string): string => `l-${id}`

const mostCodes = 12

const codesOf = ({ codes, catalogue }: DescribedField): string | undefined => {
  if (codes === undefined || catalogue !== undefined) return undefined
  const shown = codes.slice(0, mostCodes).map(code => (typeof code === 'string' ? code : JSON.stringify(code)))
  return `${shown.join(', ')}${codes.length > mostCodes ? ' …' : ''}`
}

const rulesOf = ({ rules }: FieldPublicity, language: Language): NonNullable<FieldLine['rules']> =>
  rules.map(rule => ({ class: rule.class, ...(rule.reason === undefined ? {} : { reason: rule.reason[language] }) }))

const valuesIn = ({ members }: DescribedField): number =>
  members.reduce((sum, member) => sum + (member.members.length === 0 ? 1 : valuesIn(member)), 0)

/** A field of a described version as its page shows it, with what it holds. */
export const fieldLine = (field: DescribedField, catalogues: readonly Catalogue[], language: Language): FieldLine => {
  const catalogue = catalogues.find(({ id }) => id === field.catalogue)
  const limits = limitWords(field, language).join(', ')
  const requiredWhen = requirementWords(field.requirement, language)
  const codes = codesOf(field)
  const rules = rulesOf(field.publicity, language)
  const example = exampleWords(field.example)
  const translated = translatedMembers(field)
    .map(name => `${name}_es`)
    .join(', ')
  return {
    anchor: fieldAnchor(field.path),
    name: field.name,
    path: field.path,
    type: typeWords(field, language),
    publicity: field.publicity.class,
    ...(limits === '' ? {} : { limits }),
    ...(field.requirement.level === 'always' ? { required: true } : {}),
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
    ...(catalogue === undefined
      ? {}
      : { catalogue: { title: catalogue.title[language], anchor: catalogueAnchor(catalogue.id) } }),
    ...(codes === undefined ? {} : { codes }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(example === undefined ? {} : { example }),
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(translated === '' ? {} : { translated }),
    ...(field.isDeprecated ? { deprecated: true } : {}),
    ...(field.isRecursive ? { recursive: true } : {}),
    ...(field.members.length === 0
      ? {}
      : {
          inside: valuesIn(field),
          members: field.members.map(member => fieldLine(member, catalogues, language)),
        }),
  }
}
