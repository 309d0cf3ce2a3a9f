import { isObject, type Json } from '@pdn/core'
import { type CodeList, type CodePlace, codeForm, codesAt } from '../../reading/codes.ts'
import { stateCodes } from '../../reading/state-codes.ts'
import { cataloguesOf, declaredLists } from '../catalogues/catalogues.ts'
import type { DeclaredList } from '../catalogues/declared-list.ts'
import { readingSchema } from '../schema/canonical.ts'

/** What capture systems, connectors and version 1.0 write for the keys of a list, by the list's id. */
const knownSpellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tipo: {
    INICIO: 'INICIAL',
    DECLARACION_INICIAL: 'INICIAL',
    DECLARACION_DE_INICIO: 'INICIAL',
    DECLARACION_DE_MODIFICACION: 'MODIFICACIÓN',
    MODIFICACION_PATRIMONIAL: 'MODIFICACIÓN',
    ANUAL: 'MODIFICACIÓN',
    DECLARACION_DE_CONCLUSION: 'CONCLUSIÓN',
    CONCLUSION_DEL_ENCARGO: 'CONCLUSIÓN',
  },
  tipoOperacion: {
    INCORPORACION: 'AGREGAR',
    ALTA: 'AGREGAR',
    SIN_CAMBIO: 'SIN_CAMBIOS',
    MODIFICACION: 'MODIFICAR',
  },
  nivelOrdenGobierno: {
    MUNICIPAL: 'MUNICIPAL_ALCALDIA',
    ALCALDIA: 'MUNICIPAL_ALCALDIA',
    MUNICIPIO: 'MUNICIPAL_ALCALDIA',
  },
  ambitoPublico: { AUTONOMO: 'ORGANO_AUTONOMO', ORGANISMO_AUTONOMO: 'ORGANO_AUTONOMO' },
  ambitoSector: { OTRO: 'OTR', OTROS: 'OTR' },
  actividadLaboral: { OTR: 'OTRO', OTROS: 'OTRO' },
  tipoPersona: { F: 'FISICA', M: 'MORAL', PERSONA_FISICA: 'FISICA', PERSONA_MORAL: 'MORAL' },
  titularBien: { DECL: 'DEC' },
  unidadMedida: { MTS2: 'm2', METRO_CUADRADO: 'm2', HECTAREA: 'ha', HAS: 'ha' },
  extranjero: { MEXICO: 'MX', EN_MEXICO: 'MX', EXTRANJERO: 'EX', EN_EL_EXTRANJERO: 'EX' },
}

/** A list as readers compare with it: its keys, its labels, and what is known to be written for them. */
const tolerant = (list: DeclaredList): CodeList => ({
  names: list.names,
  spellings: {
    ...Object.fromEntries(
      list.keys.flatMap(key =>
        [list.names[key]?.es, list.values?.[key], key].flatMap(text =>
          text === undefined ? [] : [[codeForm(text), key] as const],
        ),
      ),
    ),
    ...knownSpellings[list.id],
  },
})

const byId: ReadonlyMap<string, CodeList> = new Map([
  ...declaredLists.map(list => [list.id, tolerant(list)] as const),
  ['entidadFederativa', stateCodes],
])

const byKeys: ReadonlyMap<Json, CodeList> = new Map(
  declaredLists.flatMap(({ id, keys }) => {
    const list = byId.get(id)
    return list === undefined ? [] : [[keys, list] as const]
  }),
)

/** The list that closes a schema; of the member of that name, where the standard gives it as a pattern. None where nothing does. */
export const listOf = (schema: Json | undefined, name: string): CodeList | undefined => {
  const listed = isObject(schema) && schema.enum !== undefined ? byKeys.get(schema.enum) : undefined
  return listed ?? (name === 'entidadFederativa' ? stateCodes : undefined)
}

/** The list of that id. */
export const listNamed = (id: string): CodeList => byId.get(id) ?? { names: {} }

/** Where declarations hold keys of the published lists. */
export const codePlaces: readonly CodePlace[] = cataloguesOf(readingSchema).flatMap(({ id, paths }) =>
  paths.map(path => codesAt(path, listNamed(id))),
)
