import type { Json, JsonObject } from '@pdn/core'
import { allNullable, date, list, object, text } from '../../schema-parts.ts'
import { type Branch, branches } from '../document/branches.ts'
import * as lists from '../document/code-lists.ts'

type Members = Readonly<Record<string, JsonObject>>

/**
 * Two forms of one record: `published` holds what the written specification and the capture tool have, where they
 * differ both; `canonical` holds the tool's alone.
 */
export type Form = 'published' | 'canonical'

const keysOf = ({ names }: { readonly names: object }): readonly string[] => Object.keys(names)

const oneOf = (values: readonly string[]): JsonObject => text({ enum: values })

const closed = (codes: { readonly names: object }): JsonObject => oneOf(keysOf(codes))

/** What every table of the tool has: its row's number, and who published the row. */
const rowMembers = (form: Form): Members => {
  const id: Members = form === 'published' ? { id: { type: ['integer', 'string'] } } : {}
  return { ...id, entePublico: relation(form, { ...id, nombre: text() }) }
}

/** A row of another table; where the provider did not expand it, its number. */
const relation = (form: Form, members: Members, required: readonly string[] = []): JsonObject => ({
  ...object(allNullable(members), required),
  ...(form === 'published' ? { type: ['integer', 'object'] } : {}),
})

const row = (form: Form, members: Members, required: readonly string[] = []): JsonObject =>
  relation(form, { ...rowMembers(form), ...members }, required)

/** A list of codes, which the specification has as one text. */
const several = (form: Form, codes: JsonObject = text()): JsonObject =>
  form === 'published' ? { type: ['array', 'string'], items: codes } : list(codes)

/** What the published record must have; the canonical document must have none of it. */
const must = (form: Form, members: readonly string[]): readonly string[] => (form === 'published' ? members : [])

/** Where the capture tool asks for the name of a step that it does not list. */
const namesOtherSteps: ReadonlySet<Branch['id']> = new Set(['disposal', 'appraisal'])

const otherSteps = (form: Form, { id, others }: Branch): JsonObject =>
  list(row(form, { [others.member]: text() }, must(form, namesOtherSteps.has(id) ? [others.member] : [])))

const levelsOf = (form: Form, branch: Branch): JsonObject => {
  const shipped = branch.steps.map(({ name }) => [name, list(closed(lists.levels))] as const)
  const specified = branch.steps.map(({ specified: name }) => [name, text()] as const)
  const steps: Members = Object.fromEntries(form === 'published' ? [...specified, ...shipped] : shipped)
  return row(form, { ...steps, [branch.others.list]: otherSteps(form, branch) })
}

/** Subjects as the tool and the specification spell them; the tool's list of methods is open. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  purchase: ['ARRENDAMIENTO', 'ADQUISICION', 'ADQUICISION', 'SERVICIOS', 'OTRO'],
  works: ['OBRA', 'SERVICIOS_RELACIONADOS', 'OTRO'],
}

/** Data of a procedure that both published writings require; they name the dates of works differently. */
const requiredData: Readonly<Record<Branch['id'], readonly string[]>> = {
  purchase: ['fechaInicioProcedimiento', 'numeroExpedienteFolio', 'materia', 'tipoProcedimiento'],
  works: ['numeroExpedienteFolio', 'materia', 'tipoProcedimiento'],
  concession: ['numeroExpedienteFolio', 'denominacion', 'fundamento', 'fechaInicioVigencia', 'fechaConclusionVigencia'],
  disposal: [],
  appraisal: [],
}

const concessionData = (form: Form): Members => ({
  sectorActoJuridico: several(form, closed(lists.sectors)),
  monto: form === 'published' ? { type: ['number', 'string'] } : { type: 'number' },
})

const dataOf = (form: Form, { id, data }: Branch): JsonObject => {
  const texts = Object.fromEntries(data.texts.map(name => [name, text()]))
  const { [id]: subject } = subjects
  const specified: Members =
    form === 'published' && id === 'works' ? { fechaInicioProcedimiento: date, fechaConclusionProcedimiento: date } : {}
  const members: Members = {
    ...texts,
    ...(subject === undefined ? {} : { materia: oneOf(subject) }),
    [data.start]: date,
    [data.end]: date,
    ...specified,
    ...(id === 'concession' ? concessionData(form) : {}),
  }
  const whole = row(form, members, must(form, requiredData[id]))
  return data.isList ? list(whole) : whole
}

/** Members of a final beneficiary. */
const beneficiary: Members = {
  razonSocial: text(),
  nombre: text(),
  primerApellido: text(),
  segundoApellido: text(),
}

const branchOf = (form: Form, branch: Branch): JsonObject =>
  row(form, branchMembersOf(form, branch), must(form, branch.id === 'disposal' ? [] : ['continuaParticipando']))

const branchMembersOf = (form: Form, branch: Branch): Members => ({
  ...(branch.id === 'concession' ? { tipoActo: oneOf([...keysOf(lists.acts), 'CONCECIONES']) } : {}),
  ...(branch.hasAreas ? { tipoArea: several(form) } : {}),
  [branch.levels]: levelsOf(form, branch),
  [branch.data.at]: dataOf(form, branch),
  ...(branch.hasBeneficiaries ? { informacionPersonasBeneficiarias: row(form, beneficiary) } : {}),
  continuaParticipando: closed(lists.answers),
})

const branchMembers = (form: Form, isContract: boolean): Members =>
  Object.fromEntries(
    branches
      .filter(({ contract }) => (contract !== undefined) === isContract)
      .map(branch => [branch.at, branchOf(form, branch)]),
  )

const post = (form: Form): JsonObject =>
  row(
    form,
    {
      entidadFederativa: closed(lists.stateCodes),
      nivelOrdenGobierno: closed(lists.orders),
      ambitoPublico: closed(lists.powers),
      nombreEntePublico: text(),
      siglasEntePublico: text(),
      nivelJerarquico: row(form, { clave: closed(lists.ranks), valor: text() }, ['clave']),
      denominacion: text(),
      areaAdscripcion: text(),
    },
    must(form, [
      'entidadFederativa',
      'nivelOrdenGobierno',
      'ambitoPublico',
      'nombreEntePublico',
      'nivelJerarquico',
      'denominacion',
      'areaAdscripcion',
    ]),
  )

/** Members of a record of version 2, all but its id. */
export const recordMembers = (form: Form): Members =>
  allNullable({
    date_created: text({ format: 'date-time' }),
    date_updated: text({ format: 'date-time' }),
    entePublico: rowMembers(form).entePublico ?? {},
    fecha: date,
    datosGenerales: row(
      form,
      {
        nombre: text(),
        primerApellido: text(),
        segundoApellido: text(),
        curp: text(),
        rfc: text(),
        sexo: closed(lists.sexes),
      },
      must(form, ['nombre', 'primerApellido', 'sexo']),
    ),
    empleoCargoComision: post(form),
    ejercicio: { type: form === 'published' ? ['integer', 'string'] : 'integer' },
    tipoProcedimiento: oneOf(keysOf(lists.procedures).filter(key => key !== 'OTRO')),
    ...branchMembers(form, false),
    tipoContratacion: list(
      row(form, { clave: closed(lists.contracts), ...branchMembers(form, true) }, must(form, ['clave'])),
    ),
    Observaciones: text(),
  })

/** A record of one kind of procedure has that kind's branch (the capture tool; the specification asks for all four). */
const branchRules: readonly Json[] = branches.map(({ procedure, contract, at }) => ({
  if: { properties: { tipoProcedimiento: { const: procedure } }, required: ['tipoProcedimiento'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: [contract === undefined ? at : 'tipoContratacion'] },
}))

/**
 * JSON Schema of a record of `servidores_intervengan_procedimientos_contrataciones`, version 2.0.0: every member of the
 * specification and of the capture tool that ships, required as the tool does. RFC and CURP are required there too, but
 * no public answer has them.
 */
export const recordSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({ id: text({ format: 'uuid' }), ...recordMembers('published') }, [
    'id',
    'fecha',
    'datosGenerales',
    'empleoCargoComision',
    'ejercicio',
    'tipoProcedimiento',
  ]),
  allOf: branchRules,
}
