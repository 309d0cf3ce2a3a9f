import { publicMembers, reservedMembers } from '../../rule-lists.ts'
import type { PublicityRule } from '../../system.ts'
import { type Branch, branches } from '../document/branches.ts'
import { branchPath } from '../document/code-places.ts'
import { olderRules } from './spic.ts'

/** Members of one row of the tool: its own, its number, and the institution that published it. */
const row = (path: string, members: readonly string[]): readonly PublicityRule[] =>
  publicMembers(path, ['id', 'entePublico.id', 'entePublico.nombre', ...members])

/** The steps of a branch under the names of the tool and of the specification, and those of other names. */
const levelRules = (base: string, { levels, steps, others }: Branch): readonly PublicityRule[] => [
  ...row(`${base}.${levels}`, [...steps.map(({ name }) => `${name}[]`), ...steps.map(({ specified }) => specified)]),
  ...row(`${base}.${levels}.${others.list}[]`, [others.member]),
]

const dataRules = (base: string, { id, data }: Branch): readonly PublicityRule[] =>
  row(`${base}.${data.at}${data.isList ? '[]' : ''}`, [
    ...data.texts,
    data.start,
    data.end,
    ...(id === 'works' ? ['fechaInicioProcedimiento', 'fechaConclusionProcedimiento'] : []),
    ...(id === 'concession' ? ['sectorActoJuridico[]', 'monto'] : []),
  ])

const branchRules = (branch: Branch): readonly PublicityRule[] => {
  const base = branchPath(branch)
  const beneficiary = ['razonSocial', 'nombre', 'primerApellido', 'segundoApellido']
  return [
    ...row(base, [
      'continuaParticipando',
      ...(branch.id === 'concession' ? ['tipoActo'] : []),
      ...(branch.hasAreas ? ['tipoArea[]'] : []),
    ]),
    ...levelRules(base, branch),
    ...dataRules(base, branch),
    ...(branch.hasBeneficiaries ? row(`${base}.informacionPersonasBeneficiarias`, beneficiary) : []),
  ]
}

/**
 * Publicity of an official in version 2, as its role `Api-Interconexion` has it: everything but RFC and CURP. That the
 * role withholds ids and dates of change too is a gap of its list, not a reservation: they tell nothing of anybody.
 */
const recordPublicity: readonly PublicityRule[] = [
  ...row('', [
    'date_created',
    'date_updated',
    'fecha',
    'ejercicio',
    'tipoProcedimiento',
    'continuaParticipando',
    'Observaciones',
  ]),
  ...row('datosGenerales', ['nombre', 'primerApellido', 'segundoApellido', 'sexo']),
  ...reservedMembers('datosGenerales', ['rfc', 'curp']),
  ...row('empleoCargoComision', [
    'entidadFederativa',
    'nivelOrdenGobierno',
    'ambitoPublico',
    'nombreEntePublico',
    'siglasEntePublico',
    'denominacion',
    'areaAdscripcion',
  ]),
  ...row('empleoCargoComision.nivelJerarquico', ['clave', 'valor']),
  ...row('tipoContratacion[]', ['clave']),
  ...branches.flatMap(branchRules),
]

/** Publicity of the canonical document: that of version 2, and of what only older versions hold. */
export const canonicalPublicity: readonly PublicityRule[] = [
  ...recordPublicity,
  ...olderRules,
  ...publicMembers('institucionDependencia', ['clave']),
  ...publicMembers('puesto', ['nivel']),
  ...publicMembers('pdn:tipoProcedimiento[]', ['clave', 'valor']),
]
