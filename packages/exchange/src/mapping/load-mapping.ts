import { systemIds } from '@pdn/systems'
import { RuleReader } from './load-rules.ts'
import type { Mapping } from './mapping.ts'
import { type MappingNode, YamlReader } from './yaml-reader.ts'

/** A mapping from its YAML text; every fault of it is told at once, with line and column. */
export const loadMapping = (text: string, where: string): Mapping => {
  const yaml = new YamlReader(text, where)
  const members = yaml.members(yaml.root, 'a mapping', [
    ...['title', 'target', 'source', 'timeZone', 'reserved', 'catalogues', 'group', 'document', 'note'],
  ])
  const value = (name: string): MappingNode | null => members.get(name)?.value ?? null
  for (const name of ['title', 'target', 'document'])
    if (!members.has(name)) yaml.fault(yaml.root, `A mapping has a member “${name}”.`)
  const reserved = members.has('reserved') ? yaml.texts(value('reserved'), 'reserved') : []
  const reader = new RuleReader(yaml, reserved)
  if (members.has('catalogues')) reader.readCatalogues(value('catalogues'))
  const groupBy = members.has('group') ? readGroup(reader, value('group')) : []
  const mapping: Mapping = {
    where,
    title: members.has('title') ? yaml.text(value('title'), 'title') : '',
    target: members.has('target') ? readTarget(yaml, value('target')) : { system: 's3', version: '' },
    source: members.has('source') ? readSource(yaml, value('source')) : {},
    timeZone: members.has('timeZone') ? readTimeZone(yaml, value('timeZone')) : 'America/Mexico_City',
    reserved,
    groupBy,
    rules: members.has('document') ? reader.rules(value('document'), 'document') : [],
    columns: [...reader.columns.values()],
  }
  yaml.finish()
  return mapping
}

const readGroup = (reader: RuleReader, node: MappingNode | null): readonly string[] => {
  const by = reader.yaml.members(node, 'group', ['by', 'note']).get('by')
  if (by === undefined) reader.yaml.fault(node, 'group names with “by” the columns that rows of one document share.')
  return by === undefined ? [] : reader.columnList(by.value)
}

const readTarget = (yaml: YamlReader, node: MappingNode | null): Mapping['target'] => {
  const members = yaml.members(node, 'target', ['system', 'version'])
  return {
    system: yaml.choice(members.get('system')?.value ?? null, 'system', systemIds) ?? 's3',
    version: yaml.text(members.get('version')?.value ?? null, 'version'),
  }
}

const readSource = (yaml: YamlReader, node: MappingNode | null): Mapping['source'] => {
  const members = yaml.members(node, 'source', ['delimiter', 'encoding', 'skipLines', 'sheet', 'note'])
  const [delimiter, encoding, skip] = ['delimiter', 'encoding', 'skipLines'].map(name => members.get(name))
  const chosen = encoding && yaml.choice(encoding.value, 'encoding', ['utf-8', 'windows-1252'])
  const sign = delimiter && yaml.text(delimiter.value, 'delimiter')
  if (sign !== undefined && (sign.length !== 1 || /["\r\n]/.test(sign)))
    yaml.fault(delimiter?.value, 'delimiter is one sign, such as "," ";" "|" or "\\t".')
  const sheet = members.has('sheet') ? yaml.text(members.get('sheet')?.value ?? null, 'sheet') : undefined
  const skipLines = skip && Number(yaml.text(skip.value, 'skipLines'))
  if (skipLines !== undefined && !(Number.isInteger(skipLines) && skipLines >= 0 && skipLines <= 1000))
    yaml.fault(skip?.value, 'skipLines is a whole number from 0 to 1000.')
  return {
    ...(sign === undefined ? {} : { delimiter: sign }),
    ...(chosen === undefined ? {} : { encoding: chosen }),
    ...(skipLines === undefined ? {} : { skipLines }),
    ...(sheet === undefined ? {} : { sheet }),
  }
}

const readTimeZone = (yaml: YamlReader, node: MappingNode | null): string => {
  const name = yaml.text(node, 'timeZone')
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    yaml.fault(node, 'timeZone is an IANA name such as America/Mexico_City.')
  }
  return name
}
