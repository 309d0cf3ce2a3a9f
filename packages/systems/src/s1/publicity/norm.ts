import { declarationTypes } from '../schema/declaration-types.ts'

/**
 * What norm 19 (*Decimonovena*) of the rules for the forms of declarations reserves in every case: paths below which
 * nothing is public. Those rules: Acuerdo del Comité Coordinador del Sistema Nacional Anticorrupción, DOF 23 September
 * 2019; everything else in a declaration is public (LGRA, art. 29).
 */
const reservedPaths: readonly string[] = [
  ...below('declaracion.situacionPatrimonial', [
    ...below('datosGenerales', [
      'curp',
      'rfc',
      'correoElectronico.personal',
      'telefono',
      'situacionPersonalEstadoCivil',
      'regimenMatrimonial',
      'paisNacimiento',
      'nacionalidad',
    ]),
    'domicilioDeclarante',
    'datosPareja',
    'datosDependienteEconomico',
    ...declarationTypes.map(({ income }) => `ingresos.${income.family}`),
    'actividadAnualAnterior.ingresoNetoAnualParejaDependiente',
    ...below('bienesInmuebles.bienInmueble[]', [
      'transmisor[].relacion',
      'datoIdentificacion',
      'domicilioMexico',
      'domicilioExtranjero',
    ]),
    ...below('vehiculos.vehiculo[]', ['transmisor[].relacion', 'numeroSerieRegistro', 'lugarRegistro']),
    'bienesMuebles.bienMueble[].transmisor[].relacion',
    'inversiones.inversion[].numeroCuentaContrato',
    'adeudos.adeudo[].numeroCuentaContrato',
    // Of the other two types, growth or decline in percent alone.
    ...declarationTypes
      .filter(({ tellsChange }) => tellsChange)
      .flatMap(({ balance }) => [`inversiones.inversion[].${balance.investment}`, `adeudos.adeudo[].${balance.debt}`]),
    ...below('prestamoOComodato.prestamo[].tipoBien', [
      'inmueble.domicilioMexico',
      'inmueble.domicilioExtranjero',
      'vehiculo.numeroSerieRegistro',
      'vehiculo.lugarRegistro',
    ]),
  ]),
  ...below('declaracion.interes.participacionTomaDecisiones.participacion[]', ['nombreInstitucion', 'rfc']),
]

/** Free text that every section closes with: reserved wherever it stands. */
const remark = /(?:^|\.)aclaracionesObservaciones$/

/** True for a path that norm 19 reserves whatever the declaration says. */
export const isReservedByNorm = (path: string): boolean =>
  remark.test(path) ||
  reservedPaths.some(base => path === base || path.startsWith(`${base}.`) || path.startsWith(`${base}[`))

function below(base: string, members: readonly string[]): readonly string[] {
  return members.map(member => `${base}.${member}`)
}
