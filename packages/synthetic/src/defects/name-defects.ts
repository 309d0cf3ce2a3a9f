import { isObject, type JsonObject, joinPersonName, type PersonName, valueAt } from '@pdn/core'
import type { PersonMention, SampleRecord } from '../records/sample-record.ts'
import type { Defect, Planting } from './defect.ts'
import { withText, withValue } from './replace.ts'
import {
  abbreviated,
  inCapitals,
  mistyped,
  type Respelling,
  spacedOut,
  swapped,
  withoutAccents,
  withoutParticles,
  withoutSecondSurname,
} from './spelling.ts'

/** The first person that a record is about: for most the one whom it names first. */
const subjectOf = ({ persons }: SampleRecord): PersonMention | undefined =>
  persons.find(({ role }) => role === 'supplier' || role === 'tenderer') ?? persons[0]

const withParts = (at: JsonObject, name: PersonName): JsonObject => {
  const parts: Readonly<Record<string, string | undefined>> = {
    nombres: name.given,
    nombre: name.given,
    primerApellido: name.surname1,
    segundoApellido: name.surname2,
  }
  return Object.fromEntries(
    Object.entries(at).flatMap(([member, value]) => {
      if (!Object.hasOwn(parts, member)) return [[member, value]]
      return parts[member] === undefined ? [] : [[member, parts[member]]]
    }),
  )
}

const written = (record: SampleRecord, mention: PersonMention, name: PersonName): Planting | undefined => {
  const { path, person } = mention
  const [first, ...others] = record.documents
  const at = path === '' ? first : valueAt(first, path)
  const intended = person.name
  if (isObject(at)) {
    const respelled = withParts(at, name)
    const document = path === '' ? respelled : withValue(first, path, respelled)
    return { record: { ...record, documents: [document, ...others] }, path, intended }
  }
  const text = joinPersonName(name)
  if (text === person.name) return undefined
  const rename = (document: JsonObject): JsonObject => {
    const renamed = withText(document, person.name, text)
    return isObject(renamed) ? renamed : document
  }
  return { record: { ...record, documents: [rename(first), ...others.map(rename)] }, path, intended }
}

const nameDefect = (name: string, share: number, respell: Respelling): Defect => ({
  name,
  share,
  plant: (random, record) => {
    const mention = subjectOf(record)
    const respelled = mention === undefined ? undefined : respell(random, mention.person)
    return mention === undefined || respelled === undefined ? undefined : written(record, mention, respelled)
  },
})

/** How names of persons are spoiled. */
export const nameDefects: readonly Defect[] = [
  nameDefect('name-in-capitals', 0.12, inCapitals),
  nameDefect('accents-lost', 0.04, withoutAccents),
  nameDefect('typo', 0.02, mistyped),
  nameDefect('abbreviation', 0.02, abbreviated),
  nameDefect('order-swapped', 0.015, swapped),
  nameDefect('second-surname-missing', 0.01, withoutSecondSurname),
  nameDefect('particle-lost', 0.05, withoutParticles),
  nameDefect('stray-spaces', 0.005, spacedOut),
]
