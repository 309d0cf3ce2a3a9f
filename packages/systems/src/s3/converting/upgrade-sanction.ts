import { foldForSearch, isObject, type Json, type JsonObject } from '@pdn/core'
import { type Choice, chosen, type Fitted, type Upgrade } from '../../converting/choice.ts'
import type { ChoiceRule } from '../../converting/choice-words.ts'
import { describeVersion } from '../../specification/describe-version.ts'
import type { ReadDocument, Version } from '../../system.ts'
import { legalRecords, naturalRecords } from '../versions/persons-2.ts'
import { graveRecords, nonGraveRecords } from '../versions/servants-2.ts'
import { membersOf, partName } from './part-name.ts'

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

const without = (members: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))

/** The institution of a record, where version 2 has one: of the post of a servant, or where the fault was committed. */
const placeInstitution = ({ document, choices }: Fitted, holder: string, rule: ChoiceRule): Fitted => {
  const institution = membersOf(document.institucionDependencia)
  const place = membersOf(document[holder])
  const name = textOf(institution.nombre)
  if (name === undefined || place.nombreEntePublico !== undefined) return { document, choices }
  const initials = textOf(institution.siglas)
  const placed = {
    ...place,
    nombreEntePublico: name,
    ...(initials === undefined || place.siglasEntePublico !== undefined ? {} : { siglasEntePublico: initials }),
  }
  const left = without(institution, 'nombre', ...(initials === undefined ? [] : ['siglas']))
  return {
    document: { ...document, [holder]: placed, institucionDependencia: left },
    choices: [...choices, chosen(rule, `/${holder}/nombreEntePublico`)],
  }
}

const placeAuthority = ({ document, choices }: Fitted): Fitted => {
  const authority = textOf(document.autoridadSancionadora)
  const resolution = membersOf(document.resolucion)
  if (authority === undefined || resolution.autoridadResolutora !== undefined) return { document, choices }
  return {
    document: {
      ...without(document, 'autoridadSancionadora'),
      resolucion: { ...resolution, autoridadResolutora: authority },
    },
    choices: [...choices, chosen('authority-as-resolver', '/resolucion/autoridadResolutora')],
  }
}

const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

const placeFacts = ({ document, choices }: Fitted): Fitted => {
  const facts = textOf(document.causaMotivoHechos)
  const [first, ...more] = itemsOf(document.faltaCometida)
  if (facts === undefined || !isObject(first) || first.descripcionHechos !== undefined) return { document, choices }
  const told = more.length === 0 ? [] : [chosen('facts-of-first-fault', '/faltaCometida/0/descripcionHechos')]
  return {
    document: {
      ...without(document, 'causaMotivoHechos'),
      faltaCometida: [{ ...first, descripcionHechos: facts }, ...more],
    },
    choices: [...choices, ...told],
  }
}

interface Listed {
  readonly key: string
  readonly labels: readonly string[]
}

const listAt = (version: Version, path: string): readonly Listed[] => {
  const field = describeVersion(version).leaves.get(path)
  const catalogue = version.catalogues?.find(({ id }) => id === field?.catalogue)
  if (catalogue !== undefined)
    return catalogue.entries.map(({ key, label }) => ({ key, labels: [key.replaceAll('_', ' '), label.es] }))
  return itemsOf([...(field?.codes ?? [])]).flatMap(code =>
    typeof code === 'string' ? [{ key: code, labels: [code.replaceAll('_', ' ')] }] : [],
  )
}

/** The fault of a private party, one text in version 1, as an item of the list of version 2. */
const placePrivateFault = ({ document, choices }: Fitted, version: Version): Fitted => {
  const label = textOf(document.tipoFalta)
  if (label === undefined || itemsOf(document.faltaCometida).length > 0) return { document, choices }
  const list = listAt(version, 'faltaCometida[].clave')
  const wanted = foldForSearch(label)
  const found = list.find(({ labels }) => labels.some(text => foldForSearch(text) === wanted))
  return {
    document: {
      ...without(document, 'tipoFalta'),
      faltaCometida: [{ clave: found?.key ?? 'OTRO', valor: label }],
    },
    choices: [
      ...choices,
      chosen(found === undefined ? 'fault-as-other' : 'fault-by-label', '/faltaCometida/0/clave', {
        said: label,
        alternatives: list.map(({ key }) => key).filter(key => key !== (found?.key ?? 'OTRO')),
      }),
    ],
  }
}

/** Sanctions that a collection does not have, under its key for others. */
const placeSanctions = ({ document, choices }: Fitted, version: Version): Fitted => {
  const { codes } = describeVersion(version).leaves.get('tipoSancion[].clave') ?? {}
  if (codes === undefined || !Array.isArray(document.tipoSancion)) return { document, choices }
  const told: Choice[] = []
  const tipoSancion = document.tipoSancion.map((item: Json, at): Json => {
    if (!isObject(item) || typeof item.clave !== 'string' || codes.includes(item.clave)) return item
    told.push(
      chosen('sanction-as-other', `/tipoSancion/${at}/clave`, {
        said: item.clave,
        alternatives: codes.filter(code => code !== 'OTRO' && code !== null),
      }),
    )
    const name = textOf(item.valor) ?? item.clave.replaceAll('_', ' ')
    return { ...item, clave: 'OTRO', otro: { ...membersOf(item.otro), denominacionSancion: name } }
  })
  return { document: { ...document, tipoSancion }, choices: [...choices, ...told] }
}

/** Parts a name that version 1 has whole. */
const placeName = ({ document, choices }: Fitted): Fitted => {
  const identity = membersOf(document.datosGenerales)
  const name = textOf(identity.nombreRazonSocial)
  if (name === undefined || identity.nombres !== undefined) return { document, choices }
  const { members, choice } = partName(name, '/datosGenerales', identity.rfc)
  return {
    document: { ...document, datosGenerales: { ...without(identity, 'nombreRazonSocial'), ...members } },
    choices: [...choices, choice],
  }
}

const servantRecords = [graveRecords, nonGraveRecords]
const personRecords = [naturalRecords, legalRecords]

/** Which collection of version 2 a record belongs to, by its kind; undefined where it does not say. */
const collectionOf = ({ kind, document }: ReadDocument): Version | undefined => {
  if (kind === 'servant-grave') return graveRecords
  if (kind === 'servant-non-grave') return document['pdn:severity'] === 'non-grave' ? nonGraveRecords : undefined
  if (kind === 'legal-person') return legalRecords
  return document['pdn:personType'] === 'natural' ? naturalRecords : undefined
}

const fitSanction = (canonical: JsonObject, version: Version): Fitted => {
  const isServant = servantRecords.includes(version)
  const holder = isServant ? 'empleoCargoComision' : 'dondeCometioLaFalta'
  let fitting: Fitted = { document: canonical, choices: [] }
  fitting = placeInstitution(fitting, holder, isServant ? 'institution-of-post' : 'institution-of-fault')
  fitting = placeAuthority(fitting)
  if (!isServant) fitting = placePrivateFault(fitting, version)
  fitting = placeFacts(fitting)
  fitting = placeSanctions(fitting, version)
  return version === naturalRecords ? placeName(fitting) : fitting
}

const undetermined = (rule: ChoiceRule, path: string, versions: readonly Version[]): Upgrade => ({
  records: [],
  choices: [chosen(rule, path, { in: 'source', alternatives: versions.map(({ id }) => id) })],
})

/**
 * Fits the sanction of an earlier version to the collection of version 2 that it belongs to. Where it does not say which,
 * a person decides; `placeOfKind` is where that version says how grave a fault is, or what kind of person a party is.
 */
export const upgradeSanction =
  (placeOfKind: string) =>
  (reading: ReadDocument): Upgrade => {
    const version = collectionOf(reading)
    if (version !== undefined)
      return { records: [{ version: version.id, ...fitSanction(reading.document, version) }], choices: [] }
    return reading.kind.startsWith('servant')
      ? undetermined('severity-undetermined', placeOfKind, servantRecords)
      : undetermined('person-type-undetermined', placeOfKind, personRecords)
  }
