import type { Json, JsonObject, Localized } from '@pdn/core'
import type { CodeList } from '../../reading/codes.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import type { Branch } from './branches.ts'
import { areas, levelWords, procedures, responsibilities } from './code-lists.ts'
import { type HeldBranch, heldBranches, type ProcedureData, procedureData } from './held-branches.ts'
import { keyOf } from './keyed.ts'
import { officialName, superiorName } from './official-name.ts'

/** A code that a document states, with its place and its name; the code is absent where no list has the text. */
export interface Stated {
  readonly pointer: string
  readonly code: string | undefined
  readonly name: Localized
}

/** What an official does in one step of a procedure, or, of the first version, altogether. */
export interface Duty {
  readonly pointer: string
  readonly branch: Branch | undefined
  readonly step: Localized | undefined
  readonly levels: readonly Stated[]
}

/** A person or company that benefits from a procedure. */
export interface Beneficiary {
  readonly pointer: string
  readonly name: string
  readonly type: 'person' | 'company'
}

/** What pages and searches need of an official; total over any document that survived the cut. */
export interface OfficialView {
  readonly name: string
  readonly superior: string | undefined
  readonly institution: string | undefined
  readonly post: string | undefined
  readonly procedures: readonly Stated[]
  readonly areas: readonly Stated[]
  readonly duties: readonly Duty[]
  readonly data: readonly ProcedureData[]
  readonly beneficiaries: readonly Beneficiary[]
  /** Whether the official still takes part, where every answer of the document is the same. */
  readonly continues: boolean | undefined
}

const sameName = (text: string): Localized => ({ es: text, en: text })

const mostItems = 200

const textItems = (value: Json | undefined): readonly (readonly [number, string])[] =>
  Array.isArray(value)
    ? [...value.slice(0, mostItems).entries()].flatMap(([index, item]: [number, Json]) =>
        typeof item === 'string' && item.trim() !== '' ? [[index, item.trim()] as const] : [],
      )
    : []

type Names = Readonly<Record<string, Localized>>

const statedCode = (pointer: string, text: string, names: Names, code = text): Stated => {
  const name = Object.hasOwn(names, code) ? names[code] : undefined
  return name === undefined ? { pointer, code: undefined, name: sameName(text) } : { pointer, code, name }
}

const plainOther = /^(?:otr[oa]s?|[a-z\d])$/i

/** Keys with labels, as the first version lists them: by the name of their key; in the source's words where it has its own. */
const keyedItems = (document: JsonObject, member: string, list: CodeList): readonly Stated[] =>
  itemsAt(document, member).flatMap(([index, item]) => {
    const pointer = `/${member}/${index}`
    const code = keyOf(item, list) || undefined
    const own = textAt(item, 'valor') ?? textAt(item, 'clave')
    const known = code === undefined ? undefined : list.names[code]
    const saysMore = code === 'OTRO' && own !== undefined && !plainOther.test(own)
    if (known !== undefined && !saysMore) return [{ pointer, code, name: known }]
    return own === undefined ? [] : [{ pointer, code, name: sameName(own) }]
  })

const proceduresOf = (document: JsonObject): readonly Stated[] => {
  const listed = keyedItems(document, 'pdn:tipoProcedimiento', procedures)
  const text = textAt(document, 'tipoProcedimiento')
  if (listed.length > 0 || text === undefined) return listed
  return [statedCode('/tipoProcedimiento', text, procedures.names)]
}

const areasOf = (document: JsonObject, held: readonly HeldBranch[]): readonly Stated[] => [
  ...keyedItems(document, 'tipoArea', areas),
  ...held.flatMap(({ pointer, held: holder }) =>
    textItems(valueAt(holder, 'tipoArea')).map(([index, text]) =>
      statedCode(`${pointer}/tipoArea/${index}`, text, areas.names),
    ),
  ),
]

const dutiesIn = ({ branch, pointer, held }: HeldBranch): readonly Duty[] => {
  const at = `${pointer}/${branch.levels}`
  const named = branch.steps.map(({ name, title }): Duty => {
    const levels = textItems(valueAt(held, branch.levels, name)).map(([index, text]) =>
      statedCode(`${at}/${name}/${index}`, text, responsibilities.names, levelWords[text]),
    )
    return { pointer: `${at}/${name}`, branch, step: title, levels }
  })
  const others = itemsAt(held, branch.levels, branch.others.list).flatMap(([index, item]): readonly Duty[] => {
    const text = textAt(item, branch.others.member)
    const pointed = `${at}/${branch.others.list}/${index}`
    return text === undefined ? [] : [{ pointer: pointed, branch, step: sameName(text), levels: [] }]
  })
  return [...named.filter(({ levels }) => levels.length > 0), ...others]
}

const dutiesOf = (document: JsonObject, held: readonly HeldBranch[]): readonly Duty[] => {
  const levels = keyedItems(document, 'nivelResponsabilidad', responsibilities)
  const altogether: Duty = { pointer: '/nivelResponsabilidad', branch: undefined, step: undefined, levels }
  return [...(levels.length > 0 ? [altogether] : []), ...held.flatMap(dutiesIn)]
}

const beneficiariesIn = ({ pointer, held }: HeldBranch): readonly Beneficiary[] => {
  const at = `${pointer}/informacionPersonasBeneficiarias`
  const company = textAt(held, 'informacionPersonasBeneficiarias', 'razonSocial')
  const person = ['nombre', 'primerApellido', 'segundoApellido']
    .map(part => textAt(held, 'informacionPersonasBeneficiarias', part))
    .filter(part => part !== undefined)
    .join(' ')
  return [
    ...(company === undefined ? [] : [{ pointer: `${at}/razonSocial`, name: company, type: 'company' } as const]),
    ...(person === '' ? [] : [{ pointer: at, name: person, type: 'person' } as const]),
  ]
}

/** Holders of a concession, as its data name them. */
const granteesIn = ({ pointer, data }: ProcedureData): readonly Beneficiary[] => {
  const company = textAt(data, 'denominacionPersonaMoral')
  const person = textAt(data, 'nombrePersonaFisica')
  return [
    ...(company === undefined
      ? []
      : [{ pointer: `${pointer}/denominacionPersonaMoral`, name: company, type: 'company' } as const]),
    ...(person === undefined
      ? []
      : [{ pointer: `${pointer}/nombrePersonaFisica`, name: person, type: 'person' } as const]),
  ]
}

/** Each person and company once, at the first place that names it. */
const distinctNames = (found: readonly Beneficiary[]): readonly Beneficiary[] => {
  const byName = new Map<string, Beneficiary>()
  for (const each of found) {
    const key = `${each.type} ${each.name}`
    if (!byName.has(key)) byName.set(key, each)
  }
  return [...byName.values()]
}

const continuesIn = (document: JsonObject, held: readonly HeldBranch[]): boolean | undefined => {
  const answers = [document, ...held.map(branch => branch.held)]
    .map(holder => textAt(holder, 'continuaParticipando'))
    .filter(answer => answer === 'SI' || answer === 'NO')
  const [first] = answers
  return first === undefined || answers.some(answer => answer !== first) ? undefined : first === 'SI'
}

/** An official as the public document tells it. */
export const viewOfficial = (document: JsonObject): OfficialView => {
  const held = heldBranches(document)
  const data = procedureData(document)
  return {
    name: officialName(document) ?? '—',
    superior: superiorName(document),
    institution:
      textAt(document, 'empleoCargoComision', 'nombreEntePublico') ?? textAt(document, 'entePublico', 'nombre'),
    post: textAt(document, 'empleoCargoComision', 'denominacion'),
    procedures: proceduresOf(document),
    areas: areasOf(document, held),
    duties: dutiesOf(document, held),
    data,
    beneficiaries: distinctNames([...data.flatMap(granteesIn), ...held.flatMap(beneficiariesIn)]),
    continues: continuesIn(document, held),
  }
}
