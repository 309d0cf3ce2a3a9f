import type { JsonObject } from '@pdn/core'
import { contratistasSchema, firstParticularesSchema, firstServidoresSchema } from '../s3/schema/first.ts'
import { particularesSchema } from '../s3/schema/particulares.ts'
import { graveSchema, legalSchema, naturalSchema, nonGraveSchema } from '../s3/schema/records.ts'
import { servidoresSchema } from '../s3/schema/servidores.ts'
import { particularesContract } from '../s3/versions/contract-particulares.ts'
import { servidoresContract } from '../s3/versions/contract-servidores.ts'
import type { ComparedContract, ComparedStandard, DeliberateDifference } from './compared-standard.ts'
import { shownAmounts, shownDates } from './shown-by-example.ts'

const instants: DeliberateDifference = {
  where: /^\/date_(?:created|updated)$/,
  in: ['format'],
  instead: '`date-time`',
  reason:
    'The file says `timestamp`, which is no format of JSON Schema; what Directus means by it is a date with time.',
}

const required: DeliberateDifference = {
  where: /^/,
  in: ['required'],
  instead: 'what the capture tool requires is required',
  reason:
    'The specification makes everything optional, so that an empty record would be valid; providers run the tool.',
}

const listed = (where: RegExp): DeliberateDifference => ({
  where,
  in: ['enum'],
  instead: 'the lists of the capture tool',
  reason: 'The specification leaves the value open; the tool offers these and no other.',
})

const bothKeys: DeliberateDifference = {
  where: /^\/faltaCometida\[\]\/clave$/,
  in: ['enum'],
  instead: 'the keys of the specification and those of the tool',
  reason: 'The tool stores other keys than the specification lists; reading puts the published ones in their place.',
}

const stateOfPost = listed(/^\/empleoCargoComision\/entidadFederativa$/)
const privateLists = listed(
  /\/(?:entidadFederativa|tipoDomicilio|tipoVialidad|ordenJurisdiccional)$|^\/(?:tipoSancion|faltaCometida)\[\]\/clave$/,
)

const reserved = (where: RegExp): DeliberateDifference => ({
  where,
  in: ['required'],
  instead: 'reserved members are not required',
  reason: 'The tool requires them of whoever captures; no public answer has them.',
})

const rows: DeliberateDifference = {
  where: /\/(?:id|entePublico(?:\/(?:id|nombre))?)$/,
  in: ['missing'],
  instead: 'rows of related tables have no number and no owner of their own',
  reason:
    'The tool keeps them to manage its tables; the specification has none of them and its public role shows none.',
}

const servantsFile = 'pdn/api_docs/S3/OAS_API_Servidores_Sancionados.json'
const privateFile = 'pdn/api_docs/S3/OAS_API_Particulares_Sancionados.json'

interface RecordCollection {
  readonly id: string
  readonly item: string
  readonly collection: string
  readonly schema: JsonObject
  /** Differences from the specification, and from the tool. */
  readonly specified: readonly DeliberateDifference[]
  readonly shipped: readonly DeliberateDifference[]
}

const collections: readonly RecordCollection[] = [
  {
    id: 'graves',
    item: 'ItemsFaltasAdministrativasGraves',
    collection: 'faltas_administrativas_graves',
    schema: graveSchema,
    specified: [stateOfPost],
    shipped: [reserved(/^\/datosGenerales$/)],
  },
  {
    id: 'no-graves',
    item: 'ItemsFaltasAdministrativasNoGraves',
    collection: 'faltas_administrativas_no_graves',
    schema: nonGraveSchema,
    specified: [stateOfPost, bothKeys],
    shipped: [reserved(/^\/(?:datosGenerales|empleoCargoComision)$/)],
  },
  {
    id: 'fisicas',
    item: 'ItemsFaltasGravesPersonasFisicas',
    collection: 'faltas_graves_personas_fisicas',
    schema: naturalSchema,
    specified: [privateLists],
    shipped: [reserved(/^\/datosGenerales$/)],
  },
  {
    id: 'morales',
    item: 'ItemsFaltasGravesPersonasMorales',
    collection: 'faltas_graves_personas_morales',
    schema: legalSchema,
    specified: [privateLists],
    shipped: [reserved(/^(?:|\/datosDirGeneralReprLegal(?:\/\w+)?)$/)],
  },
]

interface ShownVersion {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly schema: JsonObject
}

/** Versions of which only an answer was published. */
const shownVersions: readonly ShownVersion[] = [
  { id: '1.0-servants', title: 'S3 1.0, servants', file: 'Servidores', schema: firstServidoresSchema },
  { id: '1.0-private', title: 'S3 1.0, private parties', file: 'Particulares', schema: firstParticularesSchema },
  { id: '1.0-contractors', title: 'S3 1.0, draft of contractors', file: 'Contratistas', schema: contratistasSchema },
]

/** The published schemas of S3 and ours. */
export const s3Standards: readonly ComparedStandard[] = [
  ...shownVersions.map(
    ({ id, title, file, schema }): ComparedStandard => ({
      id: `s3-${id}`,
      system: 's3',
      title: `${title}, by its published answer`,
      published: { file: `pdn/api_docs_history/S3_Resp_API_${file}_Sancionados.json`, answer: '/results/0' },
      schema,
      how: 'equal',
      differences: [shownDates, shownAmounts],
    }),
  ),
  {
    id: 's3-1.1-servants',
    system: 's3',
    title: 'S3 1.1, servants',
    published: { file: servantsFile, pointer: '/components/schemas/ssancionados/properties/results/items' },
    schema: servidoresSchema,
    how: 'equal',
    differences: [],
  },
  {
    id: 's3-1.1-private',
    system: 's3',
    title: 'S3 1.1, private parties',
    published: {
      file: privateFile,
      pointer: '/components/schemas/resParticularesSancionados/properties/results/items',
    },
    schema: particularesSchema,
    how: 'equal',
    differences: [],
  },
  ...collections.map(
    ({ id, item, schema, specified }): ComparedStandard => ({
      id: `s3-2-${id}-specified`,
      system: 's3',
      title: `S3 2, ${id.replace('-', ' ')}, as specified`,
      published: { file: 'pdn/api_docs/S3/s3-v2.json', pointer: `/components/schemas/${item}` },
      schema,
      how: 'equal',
      differences: [instants, required, ...specified],
    }),
  ),
  ...collections.map(
    ({ id, collection, schema, shipped }): ComparedStandard => ({
      id: `s3-2-${id}-shipped`,
      system: 's3',
      title: `S3 2, ${id.replace('-', ' ')}, as its capture tool ships it`,
      published: { file: 'pdn/herramienta-capturador-s3/colecciones.yaml', collection },
      schema,
      how: 'holds',
      differences: [rows, ...shipped],
    }),
  ),
]

/** The published endpoints of S3 and our contracts. */
export const s3Contracts: readonly ComparedContract[] = [
  {
    id: 's3-1.1-servants',
    system: 's3',
    title: 'S3 1.1, servants',
    contract: servidoresContract,
    published: {
      file: servantsFile,
      query: '/components/schemas/post_query/properties/query',
      sort: '/components/schemas/post_query/properties/sort',
    },
  },
  {
    id: 's3-1.1-private',
    system: 's3',
    title: 'S3 1.1, private parties',
    contract: particularesContract,
    published: {
      file: privateFile,
      query: '/components/schemas/reqParticularesSancionados/properties/query',
      sort: '/components/schemas/reqParticularesSancionados/properties/sort',
    },
  },
]
