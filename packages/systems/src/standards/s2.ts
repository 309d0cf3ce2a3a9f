import { spicContract } from '../s2/versions/contract.ts'
import { firstSpic, records, spic } from '../s2/versions/versions.ts'
import type { ComparedContract, ComparedStandard, DeliberateDifference } from './compared-standard.ts'
import { shownDates } from './shown-by-example.ts'

const reserved: DeliberateDifference = {
  where: /^\/datosGenerales$/,
  in: ['required'],
  instead: 'RFC and CURP are not required',
  reason: 'Both writings require them of whoever captures; no public answer has them.',
}

const tool = 'the capture tool, which is what providers run'

/** Where the two published writings of version 2 disagree, the record may be of either. */
const specifiedDifferences: readonly DeliberateDifference[] = [
  reserved,
  {
    where: /^$/,
    in: ['required'],
    instead: 'only the branch of the record’s own kind of procedure is required',
    reason: `The specification requires all four branches of every record, which none can have; ${tool}, asks for one.`,
  },
  {
    where: /^\/tipoContratacion\[\]$/,
    in: ['required'],
    instead: '`clave` is required, not both kinds of contract',
    reason: `The specification requires a purchase and works in every contract; ${tool}, asks for the one that its key names.`,
  },
  {
    where:
      /\/(?:enajenacionBien|datosDictaminacionesAvaluos|datosEnajenacionesBienes|datosGeneralesProcedimientos\[\])$/,
    in: ['required'],
    instead: 'what only the specification requires is not required',
    reason: `The specification and ${tool}, disagree; required is what both require.`,
  },
  {
    where: /\/nivel(?:es)?Responsabilidad\w*\/\w+$/,
    in: ['enum'],
    instead: 'any text',
    reason:
      'The specification misprints its own lists (`PERVISAR (D)`, `SUPERVISAR (D`, one value that is a whole sentence); the tool has letters in lists. Reading makes letters of either.',
  },
  {
    where: /\/tipoArea$|\/datosGeneralesProcedimientos\[\]\/tipoProcedimiento$/,
    in: ['enum'],
    instead: 'any text',
    reason: `The specification has other keys than ${tool}, and the tool lets its users add their own.`,
  },
  {
    where:
      /\/(?:sexo|entidadFederativa|nivelOrdenGobierno|ambitoPublico|continuaParticipando|materia)$|\/(?:nivelJerarquico|tipoContratacion\[\])\/clave$/,
    in: ['enum'],
    instead: 'the lists of the capture tool',
    reason: 'The specification leaves the value open; the tool offers these and no other.',
  },
]

const shippedDifferences: readonly DeliberateDifference[] = [
  reserved,
  {
    where: /\/nivelResponsabilidadConcesiones$/,
    in: ['required'],
    instead: 'the list of other steps is not required',
    reason: 'It is for steps beyond those that have a member of their own; a record that has none is complete.',
  },
  {
    where: /\/contratacionObra\/datosGeneralesProcedimientos\[\]$/,
    in: ['required'],
    instead: 'the start of works is not required',
    reason:
      'The tool names it `inicioProcedimiento`, the specification `fechaInicioProcedimiento`: a record has one of them.',
  },
  {
    where: /\/contratacionObra\/tipoArea\[\]$/,
    in: ['enum'],
    instead: 'any text',
    reason: 'The specification has other keys of the same list: a record may have either.',
  },
]

const spicFile = 'pdn/api_docs/S2/OAS_API_servidores_intervienen_contrataciones.json'

/** The published schemas of S2 and ours. */
export const s2Standards: readonly ComparedStandard[] = [
  {
    id: 's2-1.0',
    system: 's2',
    title: 'S2 1.0, by its published answer',
    published: {
      file: 'pdn/api_docs_history/S2_Resp_API_servidores_intervienen_contrataciones.json',
      answer: '/results/0',
    },
    schema: firstSpic.schema,
    how: 'equal',
    differences: [shownDates],
  },
  {
    id: 's2-1.1',
    system: 's2',
    title: 'S2 1.1',
    published: { file: spicFile, pointer: '/components/schemas/respSpic/items' },
    schema: spic.schema,
    how: 'equal',
    differences: [],
  },
  {
    id: 's2-2-specified',
    system: 's2',
    title: 'S2 2.0, as specified',
    published: {
      file: 'pdn/herramienta-capturador-s2/especificacion-tecnica-s2.yaml',
      pointer: '/components/schemas/ServidorPublico',
    },
    schema: records.schema,
    how: 'holds',
    differences: specifiedDifferences,
  },
  {
    id: 's2-2-shipped',
    system: 's2',
    title: 'S2 2.0, as its capture tool ships it',
    published: {
      file: 'pdn/herramienta-capturador-s2/colecciones.yaml',
      collection: 'servidores_intervengan_procedimientos_contrataciones',
    },
    schema: records.schema,
    how: 'holds',
    differences: shippedDifferences,
  },
]

/** The published endpoints of S2 and our contracts. */
export const s2Contracts: readonly ComparedContract[] = [
  {
    id: 's2-1.1',
    system: 's2',
    title: 'S2 1.1',
    contract: spicContract,
    published: {
      file: spicFile,
      query: '/components/schemas/reqSpic/properties/query',
      sort: '/components/schemas/reqSpic/properties/sort',
    },
  },
]
