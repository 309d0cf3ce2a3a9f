import { publicityAsRewritten } from '../../reading/earlier-writing.ts'
import { publicMembers, reservedMembers } from '../../rule-lists.ts'
import type { PublicityRule } from '../../system.ts'
import { firstWriting } from '../reading/first-writing.ts'
import { firstSpicSchema } from '../schema/first.ts'

const superior = 'superiorInmediato'

/**
 * Members that only the first version has. It states no publicity; the public role of version 2 withholds RFC and CURP
 * of the official, and what is reserved of one public servant is reserved of the superior.
 */
export const olderRules: readonly PublicityRule[] = [
  ...publicMembers('', ['fechaCaptura', 'ejercicioFiscal']),
  ...publicMembers('ramo', ['clave', 'valor']),
  ...publicMembers('genero', ['clave', 'valor']),
  ...publicMembers('tipoArea[]', ['clave', 'valor']),
  ...publicMembers('nivelResponsabilidad[]', ['clave', 'valor']),
  ...publicMembers('periodoEjercicio', ['fechaInicial', 'fechaFinal']),
  ...publicMembers(superior, ['nombres', 'primerApellido', 'segundoApellido']),
  ...publicMembers(`${superior}.puesto`, ['nombre', 'nivel']),
  ...reservedMembers(superior, ['rfc', 'curp']),
]

/** Publicity of an official in version 1.1: name, post, institution and part taken; never RFC or CURP. */
export const spicPublicity: readonly PublicityRule[] = [
  ...publicMembers('', ['id', 'nombres', 'primerApellido', 'segundoApellido', 'observaciones']),
  ...reservedMembers('', ['rfc', 'curp']),
  ...publicMembers('institucionDependencia', ['nombre', 'siglas', 'clave']),
  ...publicMembers('puesto', ['nombre', 'nivel']),
  ...publicMembers('tipoProcedimiento[]', ['clave', 'valor']),
  ...olderRules,
]

/** Publicity of an official in version 1.0: that of 1.1, in whose words it is published. */
export const firstSpicPublicity: readonly PublicityRule[] = publicityAsRewritten(
  firstSpicSchema,
  firstWriting,
  spicPublicity,
)
