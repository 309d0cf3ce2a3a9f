import type { Move } from '../../reading/moves.ts'
import { assets, interests } from './section-names.ts'

/** Members of version 1.0 that no rule of spelling turns into those of 2.0. */
export const renamedMembers: ReadonlyMap<string, string> = new Map([
  ['codigo', 'clave'],
  ['nom_agee', 'valor'],
  ['cve_agee', 'clave'],
  ['nom_agem', 'valor'],
  ['cve_agem', 'clave'],
  ['cp', 'codigoPostal'],
  ['numExt', 'numeroExterior'],
  ['numInt', 'numeroInterior'],
  ['municipio', 'municipioAlcaldia'],
  ['ente_publico', 'nombreEntePublico'],
  ['nivel_gobierno', 'nivelOrdenGobierno'],
  ['nivel_encargo', 'nivelEmpleoCargoComision'],
  ['poder_juridico', 'ambitoPublico'],
  ['poder_ente', 'ambitoPublico'],
  ['contratado_honorarios', 'contratadoPorHonorarios'],
  ['fecha_posesion', 'fechaTomaPosesion'],
  ['telefono_laboral', 'telefonoOficina'],
  ['precio_adquisicion', 'valorAdquisicion'],
  ['grado_obtenido', 'nivel'],
  ['sector_industria', 'sector'],
  ['titular_bien', 'titular'],
  ['titularidad_deuda', 'titular'],
  ['titularidad_obligacion', 'titular'],
  ['fecha_salida', 'fechaEgreso'],
])

const person = '/informacionPersonal'
const general = `${assets}/datosGenerales`
const post = `${assets}/datosEmpleoCargoComision`

/** Where version 2.0 has a place for what version 1.0 holds, under the names of 2.0. What has none keeps its own. */
export const sectionMoves: readonly Move[] = [
  [`${person}/informacionGeneral/nombres`, `${general}/nombre`],
  [`${person}/informacionGeneral/primerApellido`, `${general}/primerApellido`],
  [`${person}/informacionGeneral/segundoApellido`, `${general}/segundoApellido`],
  [`${person}/informacionGeneral/curp`, `${general}/curp`],
  [`${person}/informacionGeneral/rfc`, `${general}/rfc/rfc`],
  [`${person}/informacionGeneral/correoElectronico/laboral`, `${general}/correoElectronico/institucional`],
  [`${person}/informacionGeneral/correoElectronico/personal`, `${general}/correoElectronico/personal`],
  [`${person}/informacionGeneral/estadoCivil`, `${general}/situacionPersonalEstadoCivil`],
  [`${person}/informacionGeneral/regimenMatrimonial`, `${general}/regimenMatrimonial`],
  [`${person}/informacionGeneral/domicilio`, `${assets}/domicilioDeclarante/domicilioMexico`],
  [`${person}/datosCurriculares/gradosAcademicos`, `${assets}/datosCurricularesDeclarante/escolaridad`],
  [`${person}/datosEncargoActual/direccionEncargo`, `${post}/domicilioMexico`],
  [`${person}/datosEncargoActual/telefonoOficina/numero`, `${post}/telefonoOficina/telefono`],
  [`${person}/datosEncargoActual`, post],
  [`${person}/experienciaLaboral`, `${assets}/experienciaLaboral/experiencia`],
  [`${person}/dependientesEconomicos`, `${assets}/datosDependienteEconomico/dependienteEconomico`],
  ['/activos/bienesInmuebles', `${assets}/bienesInmuebles/bienInmueble`],
  ['/activos/bienesMueblesRegistrables', `${assets}/vehiculos/vehiculo`],
  ['/activos/bienesMueblesNoRegistrables', `${assets}/bienesMuebles/bienMueble`],
  ['/activos/inversionesCuentasValores', `${assets}/inversiones/inversion`],
  ['/activos/fideicomisos', `${interests}/fideicomisos/fideicomiso`],
  ['/pasivos/deudas', `${assets}/adeudos/adeudo`],
  ['/intereses/empresasSociedadesAsociaciones', `${interests}/participacion/participacion`],
  ['/intereses/membresias', `${interests}/participacionTomaDecisiones/participacion`],
  ['/intereses/apoyosBeneficiosPublicos', `${interests}/apoyos/apoyo`],
  ['/intereses/representacionActiva', `${interests}/representacion/representacion`],
  ['/intereses/clientesPrincipales', `${interests}/clientesPrincipales/cliente`],
]
