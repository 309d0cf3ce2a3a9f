import type { Move } from '../../reading/moves.ts'

/** Names of the record that the official migration, and the design of 2023 that nobody serves, have for the published ones. */
export const recordAliases: readonly Move[] = [
  ['/otorgamientoConcesiones', '/otorgamientoConcesion'],
  ['/enajenacionBienes', '/enajenacionBien'],
  ['/dictaminacionAvaluos', '/avaluosJustipreciacion'],
  ['/observaciones', '/Observaciones'],
  ['/nombres', '/datosGenerales/nombre'],
  ['/primerApellido', '/datosGenerales/primerApellido'],
  ['/segundoApellido', '/datosGenerales/segundoApellido'],
  ['/curp', '/datosGenerales/curp'],
  ['/rfc', '/datosGenerales/rfc'],
  ['/sexo', '/datosGenerales/sexo'],
  ['/datosGenerales/nombres', '/datosGenerales/nombre'],
  ['/empleoCargoComision/nombre', '/empleoCargoComision/denominacion'],
  ['/entePublico/siglas', '/empleoCargoComision/siglasEntePublico'],
  ['/entePublico/entidadFederativa/clave', '/empleoCargoComision/entidadFederativa'],
  ['/entePublico/ambitoGobierno/clave', '/empleoCargoComision/nivelOrdenGobierno'],
  ['/entePublico/poderOrganoGobierno', '/empleoCargoComision/ambitoPublico'],
]

/** Names that the official migration gives to the contracts of a record, beside `tipoContratacion` instead of in it. */
export const contractAliases: readonly (readonly [from: string, contract: string, at: string])[] = [
  ['/contratacionAdquisiones', 'CONTRATACION_ADQUISICIONES', 'contratacionAdquisicion'],
  ['/contratacionAdquisiciones', 'CONTRATACION_ADQUISICIONES', 'contratacionAdquisicion'],
  ['/contratacionObras', 'CONTRATACION_OBRAS', 'contratacionObra'],
]

/** Its names inside a branch. */
export const branchAliases: readonly Move[] = [
  ['/datosBeneficiariosFinales', '/informacionPersonasBeneficiarias'],
  ['/informacionPersonasBeneficiarias/nombe', '/informacionPersonasBeneficiarias/nombre'],
  ['/informacionPersonasBeneficiarias/continuaParticipando', '/continuaParticipando'],
]

/** Its names inside the data of a concession. */
export const concessionAliases: readonly Move[] = [
  ['/sectorActo', '/sectorActoJuridico'],
  ['/urlInformacionActo', '/urlActoJuridico'],
]

/** Its parts of the name that the data of a concession have as one. */
export const granteeParts: readonly string[] = [
  '/nombrePersonaSolicitaOtorga',
  '/primerApellidoSolicitaOtorga',
  '/segundoApellidoSolicitaOtorga',
]
