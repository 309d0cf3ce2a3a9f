import { isObject, type Json } from '@pdn/core'
import {
  type CompiledValidator,
  faultLimit,
  type Issue,
  type Reading,
  type SchemaFault,
  schemaFaults,
  schemaRules,
  type Version,
} from '@pdn/systems'
import { catalogueFindings } from './catalogue-findings.ts'
import type { DocumentFinding } from './document-finding.ts'
import { expectedWords } from './expected-words.ts'
import { remarkOnLater } from './later-version.ts'
import { oneFaultAValue } from './one-fault-a-value.ts'
import { expectedByReader } from './reader-words.ts'
import { presentNames } from './renamed-member.ts'
import { strayFindings } from './stray-findings.ts'

/** What was found in a document, and how its version read it. */
export interface DocumentInspection {
  readonly findings: readonly DocumentFinding[]
  /** Absent where the document breaks its schema so often that reading it would only repeat that. */
  readonly reading: Reading | undefined
}

/** The standard's schema is the measure: whatever departs from it is an error here, however well it could be read. */
export const ofSchema = (fault: SchemaFault): DocumentFinding => ({
  rule: fault.rule,
  severity: 'error',
  path: fault.path,
  expected: expectedWords(fault),
  repaired: false,
})

export const ofReader = ({ rule, severity, path, repaired }: Issue): DocumentFinding => ({
  rule,
  severity,
  path,
  expected: expectedByReader(rule, repaired),
  repaired,
})

const moreFaults: DocumentFinding = {
  rule: 'more-issues',
  severity: 'note',
  path: '',
  expected: { es: 'menos errores en un documento', en: 'fewer errors in one document' },
  repaired: false,
}

const noObject: DocumentFinding = {
  rule: 'not-an-object',
  severity: 'error',
  path: '',
  expected: expectedByReader('not-an-object', false),
  repaired: false,
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

/** Places that the schema found at fault: what a reader says of them is the same fault. */
class FaultyPlaces {
  readonly #places: ReadonlySet<string>
  readonly #parentsOfMissing: ReadonlySet<string>

  constructor(faults: readonly SchemaFault[]) {
    this.#places = new Set(faults.map(({ path }) => path))
    this.#parentsOfMissing = new Set(
      faults.filter(({ rule }) => rule === 'missing-required').map(({ path }) => parentOf(path)),
    )
  }

  /** True where the schema told the same: of that place, or that a member is missing there. */
  has({ path, rule }: { readonly path: string; readonly rule: string }): boolean {
    return this.#places.has(path) || (rule.endsWith('-missing') && this.#parentsOfMissing.has(path))
  }
}

/** What readers tell of a member that they know under another name. */
const renames: ReadonlySet<string> = new Set(['renamed-member', 'member-renamed'])

/** What only links to a release holds nothing that a schema could be held against. */
const isLink = (reading: Reading): boolean =>
  !reading.ok && reading.issues.some(({ rule }) => rule === 'linked-release')

/**
 * True of what a reader notes in the words of a schema though the document's own schema found no fault there: it tells
 * how the value differs from the canonical document, which is no fault of its source.
 */
const isOfCanonical = ({ rule, severity }: Issue): boolean => severity === 'note' && schemaRules.has(rule)

/**
 * Makes the function that inspects one document of a version: its schema first, then what the reader had to mend or
 * doubts, then its catalogues. What one of them says of a place, the next does not say again. `isPlain` says that no text
 * can hold a stray letter.
 */
export const documentInspector = (version: Version, validator: CompiledValidator) => {
  const cataloguesOf = catalogueFindings(version)
  const straysOf = strayFindings(version)
  const { standardisedAs } = version
  return (document: Json, isPlain = false): DocumentInspection => {
    if (!isObject(document)) return { findings: [noObject], reading: undefined }
    const broken = schemaFaults(validator, document)
    const faults = broken.length > 1 ? oneFaultAValue(document, broken) : broken
    if (broken.length >= faultLimit) return { findings: [...faults.map(ofSchema), moreFaults], reading: undefined }
    const reading = version.read(document)
    if (isLink(reading)) return { findings: reading.issues.map(ofReader), reading }
    const listed = [...straysOf(document, reading, isPlain), ...cataloguesOf(document)]
    if (faults.length + reading.issues.length + listed.length === 0) return { findings: [], reading }
    const faulty = new FaultyPlaces(faults)
    const keys = new Map(
      listed.flatMap(({ rule, path, expected }) => (rule === 'code-unknown' ? [[path, expected]] : [])),
    )
    const findings = faults.map(fault => {
      const expected = fault.rule === 'not-in-list' ? keys.get(fault.path) : undefined
      return expected === undefined ? ofSchema(fault) : { ...ofSchema(fault), expected }
    })
    const told = new Set<string>()
    const better = new Set(listed.map(({ rule, path }) => (rule === 'unknown-member' ? path : `${path} ${rule}`)))
    const presentName = presentNames(version, document, reading)
    for (const issue of reading.issues) {
      const key = `${issue.path} ${issue.rule}`
      if (faulty.has(issue) || told.has(key) || isOfCanonical(issue)) continue
      if (better.has(key) || better.has(issue.path)) continue
      told.add(key)
      const remark = standardisedAs === undefined ? undefined : remarkOnLater(issue, standardisedAs)
      if (remark !== undefined) {
        findings.push(remark)
        continue
      }
      told.add(issue.path)
      const present = renames.has(issue.rule) ? presentName(issue.path) : undefined
      findings.push({ ...ofReader(issue), ...(present === undefined ? {} : { expected: present }) })
    }
    for (const { rule, path, expected } of listed)
      if (!faulty.has({ path, rule }) && !told.has(path))
        findings.push({ rule, severity: 'warning', path, expected, repaired: false })
    return { findings, reading }
  }
}
