import { distributionKey, placementOf, tablePlacement } from './table-placement.ts'

/**
 * What in these statements a distributed PostgreSQL (Citus 13) would refuse or answer wrongly, in words; empty where
 * they keep to its form. `sql` may hold several statements, comments included.
 */
export const distributedFormFaults = (sql: string): readonly string[] =>
  statementsOf(sql).flatMap(statement => [
    ...refusals.filter(({ pattern }) => pattern.test(statement)).map(({ fault }) => fault),
    ...tableFaults(statement),
    ...indexFaults(statement),
    ...queryFaults(statement),
  ])

const refusals: readonly { readonly pattern: RegExp; readonly fault: string }[] = [
  { pattern: /\bCREATE\s+(OR\s+REPLACE\s+)?(CONSTRAINT\s+)?TRIGGER\b/i, fault: 'a trigger' },
  { pattern: /\bCREATE\s+(OR\s+REPLACE\s+)?RULE\b/i, fault: 'a rule' },
  { pattern: /\b(GROUPING\s+SETS|ROLLUP|CUBE)\s*\(/i, fault: 'grouping sets' },
  { pattern: /\bWITH\s+RECURSIVE\b/i, fault: 'a recursive query' },
  { pattern: /\bMERGE\s+INTO\b/i, fault: 'MERGE' },
  { pattern: /\b(TEMP|TEMPORARY)\s+(TABLE|VIEW|SEQUENCE)\b/i, fault: 'a temporary table, view or sequence' },
  { pattern: /^SET\s+/i, fault: 'a session setting' },
  { pattern: /\bset_config\s*\(|\bset_limit\s*\(|similarity_threshold/i, fault: 'a session setting' },
  { pattern: /\bnextval\s*\(|\b(small|big)?serial\b/i, fault: 'a bare sequence' },
  { pattern: /\bCOMPRESSION\s+lz4\b/i, fault: 'lz4, which the embedded server lacks' },
]

const statementsOf = (sql: string): readonly string[] =>
  sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')

const tableFaults = (statement: string): readonly string[] => {
  const match = /^CREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)\s*\(([\s\S]*)\)/i.exec(statement)
  if (match) return definitionFaults(match[1] ?? '', partsOf(match[2] ?? ''))
  const added = /^ALTER\s+TABLE\s+(?:ONLY\s+)?(\w+)\s+ADD\s+(?:COLUMN\s+)?([\s\S]*)/i.exec(statement)
  return added ? definitionFaults(added[1] ?? '', [added[2] ?? '']) : []
}

const definitionFaults = (table: string, parts: readonly string[]): readonly string[] => {
  const placement = placementOf(table)
  if (!placement) return [`table ${table}, which no list of table-placement.ts names`]
  const keys = placement === 'distributed' ? parts.flatMap(part => keyFaults(table, part)) : []
  return [
    ...keys,
    ...parts.flatMap(part => [...referenceFaults(table, placement, part), ...documentFaults(table, part)]),
  ]
}

const keyFaults = (table: string, part: string): readonly string[] => {
  const listed = /\b(?:PRIMARY\s+KEY|UNIQUE)[^(]*\(([^)]*)\)/i.exec(part)?.[1]
  const columns =
    listed?.split(',') ?? (/\b(?:PRIMARY\s+KEY|UNIQUE)\b/i.test(part) ? [part.split(/\s/)[0] ?? ''] : undefined)
  return columns && !holdsKey(columns) ? [`a key of ${table} without ${distributionKey}`] : []
}

const holdsKey = (columns: readonly string[]): boolean => columns.some(column => column.trim() === distributionKey)

const referenceFaults = (table: string, placement: string, part: string): readonly string[] => {
  const target = /\bREFERENCES\s+(\w+)/i.exec(part)?.[1]
  if (!target || placementOf(target) === 'reference') return []
  const together = placement === 'local' && placementOf(target) === 'local'
  const colocated =
    placement === 'distributed' && placementOf(target) === 'distributed' && part.includes(`(${distributionKey}`)
  return together || colocated ? [] : [`a foreign key of ${table} to ${target}, which stands elsewhere`]
}

const documentFaults = (table: string, part: string): readonly string[] =>
  /^\s*\w*(document|payload|body)\w*\s+jsonb?\b/i.test(part)
    ? [`documents of ${table} as JSON, not as compressed bytes`]
    : []

/** The parts of a definition between its outermost commas. */
const partsOf = (definition: string): readonly string[] => {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of definition) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${sign}`)
  }
  return parts.map(part => part.trim())
}

const indexFaults = (statement: string): readonly string[] => {
  const [, table = '', columns = ''] =
    /^CREATE\s+UNIQUE\s+INDEX[\s\S]*?\bON\s+(\w+)[^(]*\(([^)]*)\)/i.exec(statement) ?? []
  const spread = placementOf(table) === 'distributed'
  return spread && !holdsKey(columns.split(',')) ? [`a unique index of ${table} without ${distributionKey}`] : []
}

const queryFaults = (statement: string): readonly string[] => {
  if (/^(CREATE|ALTER|GRANT|REVOKE|DROP)\b/i.test(statement)) return []
  const spread = tablePlacement.distributed.filter(table => new RegExp(`\\b${table}\\b`).test(statement))
  const locked = spread.length > 0 && /\bSKIP\s+LOCKED\b/i.test(statement)
  const joined = spread.length > 1 && !statement.includes(distributionKey)
  return [
    ...(locked ? [`SKIP LOCKED over ${spread.join(', ')}`] : []),
    ...(joined ? [`a join of ${spread.join(' and ')} off ${distributionKey}`] : []),
    ...conflictFaults(statement),
  ]
}

const conflictFaults = (statement: string): readonly string[] =>
  [...statement.matchAll(/\bINSERT\s+INTO\s+(\w+)[\s\S]*?\bON\s+CONFLICT\s*\(([^)]*)\)/gi)].flatMap(
    ([, table = '', columns = '']) =>
      placementOf(table) === 'distributed' && !holdsKey(columns.split(','))
        ? [`a conflict of ${table} without ${distributionKey}`]
        : [],
  )
