import type { Json, Language } from '@pdn/core'
import type { DescribedField, FieldCondition, FieldLimits, FieldRequirement } from '@pdn/systems'
import { fill } from '@pdn/ui'

type Pair = readonly [one: string, several: string]

const types: Readonly<Record<Language, Readonly<Record<string, Pair>>>> = {
  es: {
    string: ['texto', 'textos'],
    integer: ['número entero', 'números enteros'],
    number: ['número', 'números'],
    boolean: ['verdadero o falso', 'verdaderos o falsos'],
    object: ['objeto', 'objetos'],
    any: ['cualquier valor', 'cualesquiera valores'],
    date: ['fecha (AAAA-MM-DD)', 'fechas (AAAA-MM-DD)'],
    'date-time': ['fecha y hora (RFC 3339)', 'fechas y horas (RFC 3339)'],
    uuid: ['UUID', 'UUID'],
    uri: ['dirección web', 'direcciones web'],
    email: ['correo electrónico', 'correos electrónicos'],
    'json-pointer': ['JSON Pointer', 'JSON Pointer'],
  },
  en: {
    string: ['text', 'texts'],
    integer: ['whole number', 'whole numbers'],
    number: ['number', 'numbers'],
    boolean: ['true or false', 'trues or falses'],
    object: ['object', 'objects'],
    any: ['any value', 'any values'],
    date: ['date (YYYY-MM-DD)', 'dates (YYYY-MM-DD)'],
    'date-time': ['date and time (RFC 3339)', 'dates and times (RFC 3339)'],
    uuid: ['UUID', 'UUIDs'],
    uri: ['web address', 'web addresses'],
    email: ['e-mail address', 'e-mail addresses'],
    'json-pointer': ['JSON Pointer', 'JSON Pointers'],
  },
}

const phrases = {
  es: {
    or: ' o ',
    list: 'lista de {items}',
    listOfLists: 'listas de {items}',
    single: ', o uno solo',
    nullable: 'puede ser null',
    minLength: 'desde {value} caracteres',
    maxLength: 'hasta {value} caracteres',
    minimum: 'mínimo {value}',
    maximum: 'máximo {value}',
    exclusiveMinimum: 'mayor que {value}',
    exclusiveMaximum: 'menor que {value}',
    multipleOf: 'múltiplo de {value}',
    pattern: 'forma {value}',
    minItems: 'al menos {value}',
    maxItems: 'a lo más {value}',
    uniqueItems: 'sin repetir',
    if: 'si {cases}',
    otherwise: 'en algunos casos',
    and: ' y ',
    is: '{path} es {values}',
    isNot: '{path} no es {values}',
    has: 'hay {path}',
    hasNot: 'no hay {path}',
  },
  en: {
    or: ' or ',
    list: 'list of {items}',
    listOfLists: 'lists of {items}',
    single: ', or a single one',
    nullable: 'may be null',
    minLength: 'from {value} characters',
    maxLength: 'up to {value} characters',
    minimum: 'minimum {value}',
    maximum: 'maximum {value}',
    exclusiveMinimum: 'greater than {value}',
    exclusiveMaximum: 'less than {value}',
    multipleOf: 'multiple of {value}',
    pattern: 'form {value}',
    minItems: 'at least {value}',
    maxItems: 'at most {value}',
    uniqueItems: 'no repeats',
    if: 'if {cases}',
    otherwise: 'in some cases',
    and: ' and ',
    is: '{path} is {values}',
    isNot: '{path} is not {values}',
    has: 'there is {path}',
    hasNot: 'there is no {path}',
  },
} as const

/** Formats that say more than the type does; of others the standard's own name is told beside it. */
const typeNames = ({ types: named, format, isObject }: DescribedField): readonly string[] => {
  if (named.length === 0) return [isObject ? 'object' : 'any']
  return named.map(type => (type === 'string' && format !== undefined && format in types.es ? format : type))
}

/** What stands at a field, in words: `lista de textos, o uno solo`. */
export const typeWords = (field: DescribedField, language: Language): string => {
  const words = phrases[language]
  const names = typeNames(field).map(name => types[language][name] ?? [name, name])
  const position = field.lists > 0 ? 1 : 0
  let text = names.map(pair => pair[position]).join(words.or)
  for (let depth = 1; depth < field.lists; depth += 1) text = fill(words.listOfLists, { items: text })
  if (field.lists > 0) text = fill(words.list, { items: text })
  return field.isSingleToo ? `${text}${words.single}` : text
}

const limitOrder = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'pattern',
] as const satisfies readonly (keyof FieldLimits)[]

/** The limits of a field, in words; the first length says no more than that it is not empty, so it is left out. */
export const limitWords = ({ limits, isNullable }: DescribedField, language: Language): readonly string[] => {
  const words = phrases[language]
  const told = limitOrder.flatMap(limit => {
    const value = limits[limit]
    return value === undefined || (limit === 'minLength' && value === 1) ? [] : [fill(words[limit], { value })]
  })
  return [...told, ...(limits.uniqueItems === true ? [words.uniqueItems] : []), ...(isNullable ? [words.nullable] : [])]
}

const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

const conditionWords = ({ path, values, isNot }: FieldCondition, language: Language): string => {
  const words = phrases[language]
  if (values.length === 0) return fill(isNot ? words.hasNot : words.has, { path })
  return fill(isNot ? words.isNot : words.is, { path, values: values.map(shown).join(words.or) })
}

/** Under which circumstances a field is required, in words; undefined where it is always or never. */
export const requirementWords = ({ level, cases }: FieldRequirement, language: Language): string | undefined => {
  if (level !== 'sometimes') return undefined
  const words = phrases[language]
  const told = cases.filter(conditions => conditions.length > 0)
  if (told.length === 0) return words.otherwise
  const sentences = told.map(conditions =>
    conditions.map(condition => conditionWords(condition, language)).join(words.and),
  )
  return fill(words.if, { cases: [...new Set(sentences)].join(words.or) })
}

/** Members that may also stand once a language, as OCDS writes them: `title` for `^(title_(…))$`. */
export const translatedMembers = ({ patterns }: DescribedField): readonly string[] =>
  patterns.flatMap(pattern => /^\^\((\w+?)_\(/.exec(pattern)?.[1] ?? [])

/** A value as an example shows it. */
export const exampleWords = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : shown(value)
