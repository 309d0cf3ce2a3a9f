import { publicMembers, reservedMembers } from '../../rule-lists.ts'
import type { PublicityRule } from '../../system.ts'

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
