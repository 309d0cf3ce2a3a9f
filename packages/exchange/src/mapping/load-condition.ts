import type { Condition } from './mapping.ts'
import type { MappingNode, YamlReader } from './yaml-reader.ts'

const tests = ['empty', 'equals', 'matches', 'legalForm', 'rfc'] as const
const known = ['column', ...tests, 'all', 'any', 'not'] as const

const never: Condition = { type: 'any', conditions: [] }

/** What a condition's reader needs: the file, and a place to tell each column that is read. */
interface ConditionReader {
  readonly yaml: YamlReader
  column(node: MappingNode | null): string
}

const pattern = (reader: ConditionReader, node: MappingNode | null): RegExp => {
  try {
    return new RegExp(reader.yaml.text(node, 'matches'), 'u')
  } catch {
    reader.yaml.fault(node, 'This is not a regular expression.')
    return /(?!)/
  }
}

/** Reads a condition: one test of one column, or `all`, `any`, `not` of others; a list means all of them. */
export const loadCondition = (reader: ConditionReader, node: MappingNode | null): Condition => {
  const { yaml } = reader
  if (yaml.isList(node)) return { type: 'all', conditions: yaml.items(node).map(item => loadCondition(reader, item)) }
  const members = yaml.members(node, 'a condition', known)
  const value = (name: (typeof known)[number]): MappingNode | null => members.get(name)?.value ?? null
  for (const type of ['all', 'any'] as const)
    if (members.has(type)) {
      if (members.size > 1) yaml.fault(node, `“${type}” stands alone in its condition.`)
      return { type, conditions: yaml.items(value(type)).map(item => loadCondition(reader, item)) }
    }
  if (members.has('not')) {
    if (members.size > 1) yaml.fault(node, '“not” stands alone in its condition.')
    return { type: 'not', condition: loadCondition(reader, value('not')) }
  }
  const given = tests.filter(test => members.has(test))
  const [test] = given
  if (!members.has('column') || given.length !== 1 || test === undefined) {
    yaml.fault(node, `A condition names one column and one test: ${tests.join(', ')}.`)
    return never
  }
  const source = reader.column(value('column'))
  if (test === 'empty') return { type: 'empty', source, expected: yaml.flag(value(test), test) }
  if (test === 'legalForm') return { type: 'legal-form', source, expected: yaml.flag(value(test), test) }
  if (test === 'equals') return { type: 'equals', source, values: yaml.texts(value(test), test) }
  if (test === 'matches') return { type: 'matches', source, pattern: pattern(reader, value(test)) }
  return { type: 'rfc', source, expected: yaml.choice(value(test), test, ['company', 'person', 'none']) ?? 'none' }
}
