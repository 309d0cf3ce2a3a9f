import type { Json } from '@pdn/core'
import { type Issue, type MetContainer, type PublicityRule, schemaFaults, type Version } from '@pdn/systems'
import type { DocumentFinding } from './document-finding.ts'
import { ofReader, ofSchema } from './document-findings.ts'
import { FingerprintSet } from './fingerprint-set.ts'
import { oneFaultAValue } from './one-fault-a-value.ts'
import type { Validators } from './validators.ts'

/** One thing found in a container, and where its value is. */
export interface ContainerFinding extends DocumentFinding {
  /** What stands in the container, and the JSON Pointer into it; `path` leads into the source. */
  readonly within: { readonly value: Json; readonly pointer: string; readonly publicity: readonly PublicityRule[] }
}

/** What was found of one package, record, or part of a record. */
export interface InspectedContainer {
  /** JSON Pointer of the record into the source; of a package nothing. */
  readonly record: string | undefined
  readonly findings: readonly ContainerFinding[]
}

/** Inspects the packages and records of a file, of which no two may have the same key. */
export class ContainerInspector {
  readonly #version: Version
  readonly #validators: Validators
  readonly #keys = new FingerprintSet()

  constructor(version: Version, validators: Validators) {
    this.#version = version
    this.#validators = validators
  }

  /** Every package in what stood in a file at one place, and every record at fault; `list` as `Containers.in` has it. */
  *inspect(source: Json, list?: string): Iterable<InspectedContainer> {
    for (const met of this.#version.containers?.in(source, list) ?? []) {
      const findings = this.#findings(met)
      if (met.record === undefined || findings.length > 0) yield { record: met.record, findings }
    }
  }

  /** The package around everything in a file, whose text is given without what its lists hold. */
  outermost(skeleton: string): InspectedContainer | undefined {
    const value: Json = JSON.parse(skeleton)
    for (const met of this.#version.containers?.in(value) ?? [])
      return met.record === undefined ? { record: undefined, findings: this.#findings(met) } : undefined
    return undefined
  }

  /** What was found while documents were taken out of a source, but for places at which a container was found at fault. */
  ofUnpacking(issues: readonly Issue[], source: Json, found: readonly ContainerFinding[]): readonly ContainerFinding[] {
    const faulty = new Set(found.map(({ path }) => path))
    const publicity = this.#version.containers?.publicity ?? []
    return issues
      .filter(({ path }) => !faulty.has(path))
      .map(issue => ({ ...ofReader(issue), within: { value: source, pointer: issue.path, publicity } }))
  }

  #findings({ path, value, container, issues, key }: MetContainer): readonly ContainerFinding[] {
    const version = this.#version
    const faults = schemaFaults(this.#validators(container ?? version), value)
    const publicity = container === undefined ? version.publicity : (version.containers?.publicity ?? [])
    const within = (pointer: string) => ({ value, pointer, publicity })
    const found = oneFaultAValue(value, faults).map(fault => ({
      ...ofSchema(fault),
      path: path + fault.path,
      within: within(fault.path),
    }))
    const repeated = key !== undefined && !this.#keys.add(key.text)
    const more = repeated
      ? [...issues, { path: key.path, rule: 'record-repeated', severity: 'error', repaired: false } as const]
      : issues
    return [...found, ...more.map(issue => ({ ...ofReader(issue), within: within(issue.path.slice(path.length)) }))]
  }
}
