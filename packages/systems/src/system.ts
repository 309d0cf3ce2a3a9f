import type { Json, JsonObject, Localized, RegistryName } from '@pdn/core'
import type { DatasetCheck, DocumentCheck, FileComparison, LinkCheck } from './check.ts'
import type { CollectionInterface } from './collection-interface.ts'
import type { Fitted, Upgrade } from './converting/choice.ts'
import type { EndpointContract } from './endpoint-contract.ts'
import type { Presentation, ShownField } from './presentation.ts'
import type { RuleName } from './rule-name.ts'

export type {
  CheckResult,
  DatasetCheck,
  DatasetRun,
  DocumentCheck,
  FileCheck,
  FileComparison,
  FileVerdict,
  LinkCheck,
} from './check.ts'
export type { ContractFilter, ContractSort, EndpointContract, FilterMatch } from './endpoint-contract.ts'

/** The six systems of the platform. */
export type SystemId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6'

/** One thing that a reader found in a source document; it stands beside the record and never takes it away. */
export interface Issue {
  /** JSON Pointer into the source document. */
  readonly path: string
  /** Stable name of the rule, in kebab-case: `missing-required`, `date-repaired`, `id-reused` … */
  readonly rule: RuleName
  readonly severity: 'error' | 'warning' | 'note'
  /** True where the reader mended the value; the raw one is then kept in the document beside it. */
  readonly repaired: boolean
  /** What the source said, for rules that need it told; cut like any free text before it is kept. */
  readonly raw?: Json
}

/** An issue as it was kept: an earlier release may have told rules that have another name today. */
export interface KeptIssue extends Omit<Issue, 'rule'> {
  readonly rule: string
}

/** A source document that could be read and identified. */
export interface ReadDocument {
  readonly ok: true
  /** Id of the kind that the document is of. */
  readonly kind: string
  /** The canonical document, uncut: it must not leave memory before the cut. */
  readonly document: JsonObject
  readonly issues: readonly Issue[]
}

/** A source document that cannot be parsed or identified: the only ground for quarantine. */
export interface UnreadableDocument {
  readonly ok: false
  readonly issues: readonly Issue[]
}

export type Reading = ReadDocument | UnreadableDocument

/**
 * Whether what stands at a path may be published. `when` sees the values on the way from the document (first) to the
 * value itself (last), so a rule can depend on the item of an array and on the whole document.
 *
 * `path` is dotted, with `[]` for every item of an array: `parties[].identifier.id`, `tag[]`. A rule classifies exactly
 * that leaf, never what lies below it. The first rule that matches path and condition decides; a leaf that no rule
 * matches is unclassified and is not published (DESIGN §2.5).
 */
export interface PublicityRule {
  readonly path: string
  /** `opaque`: reserved, and an identifier by which other parts of the document refer, so an opaque id stands in its place. */
  readonly class: 'public' | 'reserved' | 'opaque'
  readonly when?: (trail: readonly Json[]) => boolean
  /** The condition in words, to stand after the class: `si la falta es grave`, `where the party is a company`. */
  readonly reason?: Localized
}

/** A list of keys that a version publishes, with its labels. */
export interface Catalogue {
  /** Stable name of the list, unique in its version: `tipoVehiculo`. */
  readonly id: string
  readonly title: Localized
  /** Paths of the source document that hold its keys (the syntax of publicity rules). */
  readonly paths: readonly string[]
  /** True where the standard suggests the list and allows other values. */
  readonly open?: boolean
  readonly entries: readonly {
    readonly key: string
    /** What the standard writes beside the key (`valor`), where it writes anything. */
    readonly value?: string
    readonly label: Localized
    /** Key of another list under which alone this one may stand: a kind of investment for its kind in detail. */
    readonly under?: string
  }[]
}

/** One published version of a standard. */
export interface Version {
  /** `s3-particulares-1.1`, `s3-fisicas-2`, `ocds-1.1` … unique in the platform. */
  readonly id: string
  /** Name of the collection that it publishes; part of the identity of what it holds. */
  readonly collection: string
  readonly title: Localized
  /** Ids of the versions that it came after. */
  readonly supersedes?: readonly string[]
  /** JSON Schema (2020-12) of one source document; ours, equal field by field to the published one. */
  readonly schema: JsonObject
  readonly contract?: EndpointContract
  /** The interface of its standard, where `contract` only stands in for it: described, never served. */
  readonly collectionInterface?: CollectionInterface
  /** Its lists of keys, with labels. */
  readonly catalogues?: readonly Catalogue[]
  /** An invented document that is valid and fills every part: for specifications, templates and tests. */
  readonly example?: JsonObject
  /** Where documents of its kinds differ so that one cannot fill every part: an example of each, by the kind's id. */
  readonly kindExamples?: Readonly<Record<string, JsonObject>>
  /** What may be checked of its documents beyond the schema. */
  readonly checks?: {
    readonly document: readonly DocumentCheck[]
    readonly dataset: readonly DatasetCheck[]
    /** Made only where an earlier file is given. */
    readonly comparison?: FileComparison
    /** Made only where the network may be used. */
    readonly links?: LinkCheck
  }
  /** Publicity of the source document's own paths: what a provider's public tier may answer. */
  readonly publicity: readonly PublicityRule[]
  /**
   * A source document that could be read, as this version itself writes it: earlier drafts and known defects rewritten
   * so that `publicity` knows every member that reading would publish. The public tier cuts this in place of the source.
   * Reading and cutting what it answers gives the same public document as reading and cutting the source.
   */
  standardise?(source: JsonObject, reading: ReadDocument): JsonObject
  /** Id of the version in whose words `standardise` writes, where that is another: the one that came after it. */
  readonly standardisedAs?: string
  /** Fits what `standardise` wrote to what the version of `standardisedAs` asks for beyond its words. */
  fitStandard?(standard: JsonObject, reading: ReadDocument): Fitted
  /** Fits the canonical document of a reading to the newest versions, where it is not theirs as it stands. */
  upgrade?(reading: ReadDocument): Upgrade
  /** Source document → canonical document and issues. Never throws on any JSON value. */
  read(source: Json): Reading
  /**
   * Whether a source document shows by itself that it is of this version, where one file holds documents of several
   * endpoints whose versions read each other's. Without it, whichever version reads a document best has it. Total.
   */
  claims?(source: Json): boolean
  /**
   * Source documents inside what a provider may send as one document (an OCDS package holds releases); itself for most.
   * What the container could not give is told as issues.
   */
  unpack(source: Json): Iterable<UnpackedDocument>
  /** What its documents may come in, where its standard says what that is to be like. */
  readonly containers?: Containers
}

/** A document that was taken out of what a provider sent. */
export interface UnpackedDocument {
  readonly document: Json
  /** What was found about its container, at JSON Pointers into the source; told with the container's first document. */
  readonly issues: readonly Issue[]
  /** JSON Pointer into the source at which it stands; at its beginning where that is not told. */
  readonly at?: string
  /** True where the container gave no document and this stands in for it, so that it is counted: there is nothing to read. */
  readonly isStandIn?: true
}

/** Something around documents that is none itself: a package, a record. */
export interface Container {
  /** Stable name, unique among containers and versions. */
  readonly id: string
  /** JSON Schema (2020-12) of what it says itself; the documents inside it are judged by themselves. */
  readonly schema: JsonObject
}

/** A container, or what else stands in one beside the documents that are taken out of it. */
export interface MetContainer {
  /** JSON Pointer into the source. */
  readonly path: string
  readonly value: Json
  /** What it has to be like; a document of the version where it is not told. */
  readonly container?: Container
  /** JSON Pointer of the record that it is or is a part of; without one it is a package, for which no document answers. */
  readonly record?: string
  /** What a schema cannot say of it, at JSON Pointers into the source. */
  readonly issues: readonly Issue[]
  /** What no other container of the same file may have, and the JSON Pointer into the source at which it stands. */
  readonly key?: { readonly text: string; readonly path: string }
}

/** The containers that a standard knows. */
export interface Containers {
  readonly all: readonly Container[]
  /** Publicity of what they say themselves. */
  readonly publicity: readonly PublicityRule[]
  /**
   * Every container in what a provider may send as one document, the outermost first. `list` names the list that the
   * source was taken from, where it stood in one. Total.
   */
  in(source: Json, list?: string): Iterable<MetContainer>
}

/** Who publishes a document; part of the identity of what has no identity of its own. */
export interface Origin {
  readonly provider: string
  readonly collection: string
}

/** What tells a canonical document apart: from its source, and as a record. */
export interface Identity {
  /** The document's id at its source. */
  readonly sourceId: string
  /** The record's key, part by part; hashed with the system into the record id. */
  readonly recordKey: readonly string[]
}

/** A party of a record that a search by name finds. */
export interface IndexedName {
  /** `sanctioned`, `buyer`, `supplier`, `tenderer`, `procuringEntity`, `responsible` … */
  readonly role: string
  readonly name: string
  readonly type: 'person' | 'company' | 'institution' | 'undetermined'
}

/** One searchable value of a record. */
export interface Fact {
  /** Name of a filter or facet of the kind. */
  readonly field: string
  readonly number?: number
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly code?: string
}

/** What a search needs to know of a public document; made once, when it is stored. */
export interface IndexEntry {
  readonly title: string
  readonly subtitle: string
  readonly names: readonly IndexedName[]
  /** Institution that the record is about, as the document spells it. */
  readonly institution: string | undefined
  /** INEGI key of the state, 01 … 32. */
  readonly state: string | undefined
  /** The record's year. */
  readonly year: number | undefined
  /** The record's main date, `YYYY-MM-DD`. */
  readonly date: string | undefined
  /** Minor units and ISO 4217 code. */
  readonly amount: { readonly minor: bigint; readonly currency: string } | undefined
  /** When what the record tells is in force: a debarment's term, a contract's. */
  readonly period: { readonly from: string | undefined; readonly until: string | undefined } | undefined
  /** Code of the record's state, one of the kind's `statuses`; never depends on today's date. */
  readonly status: string | undefined
  /** Further texts that a search may find besides title and names: descriptions of items and contracts. */
  readonly texts: readonly string[]
  /** Exact identifiers that a search may find: ocid, case number, company RFC, tender and contract ids. */
  readonly identifiers: readonly { readonly field: string; readonly value: string }[]
  readonly facts: readonly Fact[]
}

/** Somebody or something that a record names: the raw material of links. */
export interface Mention {
  readonly type: 'person' | 'company' | 'institution' | 'contract' | 'undetermined'
  readonly role: string
  /** JSON Pointer into the public document. */
  readonly path: string
  readonly name: string | undefined
  /** Public identifiers only. */
  readonly identifier?: { readonly scheme: string; readonly value: string }
}

/** Somebody whom an uncut document identifies by reserved identifiers. */
export interface IdentifiedPerson {
  readonly name: RegistryName
  readonly curp?: string | undefined
  /** With its homoclave. */
  readonly rfc?: string | undefined
}

/** A filter, facet or column of a kind; API parameters, forms, headers and flags are derived from it. */
export interface FieldDeclaration {
  readonly id: string
  readonly title: Localized
  readonly type: 'text' | 'code' | 'number' | 'date' | 'money'
  /** Labels of the codes, where the list is closed. */
  readonly codes?: Readonly<Record<string, Localized>>
}

/** A source document as an assembly sees it: public, canonical, with the time of its arrival. */
export interface AssemblyPart {
  readonly document: JsonObject
  /** Order of arrival inside its provider. */
  readonly arrival: number
}

/** What one source document brought to a record that several make. */
export interface HistoryStep {
  /** Its place among the parts that were given. */
  readonly part: number
  /** What it announces: `Licitación, adjudicación`. */
  readonly title: Localized
  /** Id under which its source published it. */
  readonly id: string | undefined
  /** Date that it bears, as its source writes it. */
  readonly date: string | undefined
  /** False where the record is made without it. */
  readonly used: boolean
  /** The record before it; undefined for the first. */
  readonly before: JsonObject | undefined
  readonly after: JsonObject
}

/** A kind of record. */
export interface Kind {
  readonly system: SystemId
  readonly id: string
  readonly title: Localized
  /** Plural, for headings and facets. */
  readonly plural: Localized
  /** True where its records have one amount of money that is theirs: a fine, the price of a contract. */
  readonly hasAmounts?: true
  /** Whom its titles name: a natural person's name is nobody's example, headline or suggestion. */
  readonly titled: 'person' | 'company' | 'matter'
  readonly versions: readonly Version[]
  /** JSON Schema (2020-12) of the canonical document. */
  readonly canonical: JsonObject
  readonly publicity: readonly PublicityRule[]
  /** Identity of a canonical document. Called on the uncut one only to scope keyed hashes, on the public one to store. */
  identify(document: JsonObject, origin: Origin): Identity | undefined
  /** The source documents of one key → the record's document. Pure and total; order of `parts` does not matter. */
  assemble(parts: readonly AssemblyPart[]): JsonObject
  /** How the record came about, document by document, in the order in which they count. Pure and total, as `assemble`. */
  history?(parts: readonly AssemblyPart[]): readonly HistoryStep[]
  /** The public document → what searches need. Total: works on any document that survived the cut. */
  index(document: JsonObject): IndexEntry
  mentions(document: JsonObject): readonly Mention[]
  /**
   * Whom the uncut document identifies, and in which role of the kind's names. What `person` answers never leaves memory
   * but as keyed hashes, by which records of one person are linked. Total.
   */
  readonly identified?: {
    readonly role: string
    person(document: JsonObject): IdentifiedPerson | undefined
  }
  /** The public document → its page. `today` is `YYYY-MM-DD`. Total, as `index`. */
  present(document: JsonObject, today: string): Presentation
  /** What of a public document is worth comparing with the same person's other records, in reading order. Total. */
  measures?(document: JsonObject): readonly ShownField[]
  readonly statuses: Readonly<Record<string, Localized>>
  readonly filters: readonly FieldDeclaration[]
  readonly facets: readonly FieldDeclaration[]
  readonly sorts: readonly FieldDeclaration[]
  readonly columns: readonly FieldDeclaration[]
}

/** One of the six systems. */
export interface System {
  readonly id: SystemId
  readonly title: Localized
  /** One line: what it holds. */
  readonly summary: Localized
  /** First part of its pages' addresses: `sancionados`, `contrataciones`. */
  readonly slug: string
  readonly kinds: readonly Kind[]
  /** The versions under which it is published, each once. */
  readonly versions: readonly Version[]
  /** Versions of documents that are read and validated, but of which nothing may be kept: no kind has them. */
  readonly unrecorded?: readonly Version[]
  /** True where its records have terms, so that a list may be narrowed to those that hold today. */
  readonly hasTerms?: true
  /** How to tell how many of its records have a term that holds today, where that is worth telling; `{count}` in `many`. */
  readonly inForce?: { readonly one: Localized; readonly many: Localized }
  /** Questions that its list answers, with the list's parameters; `{year}` in either is the present year. */
  readonly questions: readonly { readonly text: Localized; readonly parameters: string }[]
  /** What to try for somebody whose search in it found nothing. */
  readonly advice: readonly Localized[]
}
