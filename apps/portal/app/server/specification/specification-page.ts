import { hideReserved, type JsonObject, type Language, type Localized } from '@pdn/core'
import {
  type Catalogue,
  type Describable,
  describableOfKind,
  describeVersion,
  fieldsInOrder,
  type Kind,
  type System,
  type SystemId,
  type Version,
  versionsOf,
} from '@pdn/systems'
import type { PortalContext } from '../../../src/portal-context.ts'
import { languageAt, pageAddress } from '../../page-address.ts'
import { endWith } from '../answer-or-status.ts'
import { holdsReserved } from '../safe-address.ts'
import { type ContractView, contractView } from './contract-view.ts'
import { catalogueAnchor, type FieldLine, fieldLine } from './field-line.ts'
import { findFields } from './find-fields.ts'
import { openedFields } from './opened-fields.ts'
import { laterVersions, type StepView, stepViews } from './step-views.ts'

/** A list of keys as its page shows it. */
export interface CatalogueView {
  readonly anchor: string
  readonly id: string
  readonly title: string
  readonly open: boolean
  readonly entries: readonly { readonly key: string; readonly label: string; readonly under?: string }[]
}

/** What a question found. */
export interface FoundView {
  readonly question: string
  readonly total: number
  readonly fields: readonly FieldLine[]
}

/** The page of one version, or of the documents of one kind as the platform keeps them. */
export interface SpecificationPage {
  readonly id: string
  readonly system: { readonly id: SystemId; readonly title: Localized; readonly slug: string }
  readonly title: Localized
  /** `own`: no published version, but the document that the platform keeps and answers; `unrecorded`: it keeps nothing. */
  readonly state: 'current' | 'earlier' | 'unrecorded' | 'own'
  readonly kinds: readonly { readonly id: string; readonly title: Localized; readonly href: string }[]
  readonly versions: readonly { readonly id: string; readonly title: Localized; readonly href: string }[]
  readonly collection: string | undefined
  readonly counts: { readonly values: number; readonly required: number; readonly public: number }
  readonly asked: string
  readonly found: FoundView | undefined
  /** True where every section stands open. */
  readonly isOpen: boolean
  readonly openHref: string
  readonly fields: readonly FieldLine[]
  readonly catalogues: readonly CatalogueView[]
  readonly contract: ContractView | undefined
  readonly steps: readonly StepView[]
  /** Versions after it, each with its address, where the steps are those that lead to it. */
  readonly later: readonly StepView['after'][]
  readonly example: string | undefined
  /** Where its files are, under `/api/v1`; none for a document of the platform's own. */
  readonly files: string | undefined
  readonly href: string
}

/** Longest question that a page takes. */
const longestQuestion = 120

interface Subject {
  readonly id: string
  readonly title: Localized
  readonly described: Describable
  readonly version: Version | undefined
  readonly state: SpecificationPage['state']
  readonly kinds: readonly Kind[]
  readonly versions: readonly Version[]
}

const ofVersion = (system: System, id: string): Subject | undefined => {
  const placed = versionsOf(system).find(({ version }) => version.id === id)
  if (placed === undefined) return undefined
  const { version, kinds, isCurrent, isRecorded } = placed
  const state = isRecorded ? (isCurrent ? 'current' : 'earlier') : 'unrecorded'
  return { id, title: version.title, described: version, version, state, kinds, versions: [] }
}

const ofKind = (system: System, id: string): Subject | undefined => {
  const kind = system.kinds.find(candidate => candidate.id === id)
  if (kind === undefined) return undefined
  const described = describableOfKind(kind)
  return { id, title: kind.title, described, version: undefined, state: 'own', kinds: [], versions: kind.versions }
}

const catalogueView = ({ id, title, open = false, entries }: Catalogue, language: Language): CatalogueView => ({
  anchor: catalogueAnchor(id),
  id,
  title: title[language],
  open,
  entries: entries.map(({ key, label, under }) => ({
    key,
    label: label[language],
    ...(under === undefined ? {} : { under }),
  })),
})

const questionOf = ({ searchParams }: URL): string => {
  if (holdsReserved(searchParams)) return ''
  const text = (searchParams.get('q') ?? '').toWellFormed().replaceAll(/\p{Cc}+/gu, ' ')
  return hideReserved(text.trim().slice(0, longestQuestion))
}

const isPublic = ({ publicity }: { readonly publicity: { readonly class: string } }): boolean =>
  publicity.class === 'public'

const exampleText = (example: JsonObject | undefined): string | undefined =>
  example === undefined ? undefined : JSON.stringify(example, null, 2)

/** The page of a version or kind, by the id of its system and its own; ends with 404 where there is none. */
export const specificationPage = (
  { systems }: PortalContext,
  url: URL,
  systemId: string | undefined,
  id: string | undefined,
): SpecificationPage => {
  const language = languageAt(url.pathname)
  const system = systems.find(candidate => candidate.id === systemId) ?? endWith(404)
  const subject = ofVersion(system, id ?? '') ?? ofKind(system, id ?? '') ?? endWith(404)
  const { version, described } = subject
  const { catalogues = [] } = described
  const { fields, leaves } = describeVersion(described)
  const ordered = fieldsInOrder(fields)
  const asked = questionOf(url)
  const search = asked === '' ? undefined : findFields(asked, ordered, catalogues)
  const addressOf = (part: string): string => pageAddress(`/especificaciones/${system.id}/${part}`, language)
  const line = (field: (typeof ordered)[number]): FieldLine => fieldLine(field, catalogues, language)
  // Beside what a question found, the tree is one link away.
  const tree = openedFields(search === undefined ? fields.map(line) : [], url.searchParams.get('todo') === '1')
  return {
    id: subject.id,
    system: { id: system.id, title: system.title, slug: system.slug },
    title: subject.title,
    state: subject.state,
    kinds: subject.kinds.map(kind => ({ id: kind.id, title: kind.title, href: addressOf(kind.id) })),
    versions: subject.versions.map(held => ({ id: held.id, title: held.title, href: addressOf(held.id) })),
    collection: version?.collection,
    counts: {
      values: leaves.size,
      required: [...leaves.values()].filter(({ requirement }) => requirement.level === 'always').length,
      public: [...leaves.values()].filter(isPublic).length,
    },
    asked,
    found:
      search === undefined
        ? undefined
        : {
            question: asked,
            total: search.total,
            fields: search.fields.map(line).map(({ members: _, ...found }) => found),
          },
    isOpen: tree.isWhole,
    openHref: `${addressOf(subject.id)}?todo=1#campos`,
    fields: tree.fields,
    catalogues: catalogues.map(catalogue => catalogueView(catalogue, language)),
    contract: version === undefined ? undefined : contractView(system, version, language),
    steps: version === undefined ? [] : stepViews(system, version, language),
    later: version === undefined ? [] : laterVersions(system, version, language),
    example: exampleText(described.example),
    files: version === undefined ? undefined : `/api/v1/specifications/${version.id}`,
    href: addressOf(subject.id),
  }
}
