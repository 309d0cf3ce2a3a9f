import { type CodePlace, codesAt } from '../../reading/codes.ts'
import { type Branch, branches } from './branches.ts'
import * as lists from './code-lists.ts'

/** Path of a branch in the syntax of publicity rules. */
export const branchPath = ({ contract, at }: Branch): string =>
  contract === undefined ? at : `tipoContratacion[].${at}`

const placesOf = (branch: Branch): readonly CodePlace[] => {
  const base = branchPath(branch)
  const data = `${base}.${branch.data.at}${branch.data.isList ? '[]' : ''}`
  return [
    codesAt(`${base}.continuaParticipando`, lists.answers),
    ...branch.steps.map(({ name }) => codesAt(`${base}.${branch.levels}.${name}[]`, lists.levels)),
    ...(branch.hasAreas
      ? [
          codesAt(`${base}.tipoArea[]`, lists.areas),
          codesAt(`${data}.materia`, lists.subjects),
          codesAt(`${data}.tipoProcedimiento`, lists.methods),
        ]
      : []),
  ]
}

/** Where a canonical document holds codes of a list. */
export const codePlaces: readonly CodePlace[] = [
  codesAt('tipoProcedimiento', lists.procedures),
  codesAt('continuaParticipando', lists.answers),
  codesAt('datosGenerales.sexo', lists.sexes),
  codesAt('empleoCargoComision.entidadFederativa', lists.stateCodes),
  codesAt('empleoCargoComision.nivelOrdenGobierno', lists.orders),
  codesAt('empleoCargoComision.ambitoPublico', lists.powers),
  codesAt('empleoCargoComision.nivelJerarquico.clave', lists.ranks),
  codesAt('tipoContratacion[].clave', lists.contracts),
  codesAt('otorgamientoConcesion.tipoActo', lists.acts),
  codesAt('otorgamientoConcesion.datosGeneralesConcesiones.sectorActoJuridico[]', lists.sectors),
  ...branches.flatMap(placesOf),
]
