import type { Move } from '../../reading/moves.ts'

/** Where a declaration holds its two parts. */
export const assets = '/declaracion/situacionPatrimonial'
export const interests = '/declaracion/interes'

const assetSections = [
  'datosGenerales',
  'domicilioDeclarante',
  'datosCurricularesDeclarante',
  'datosEmpleoCargoComision',
  'experienciaLaboral',
  'datosPareja',
  'datosDependienteEconomico',
  'ingresos',
  'actividadAnualAnterior',
  'bienesInmuebles',
  'vehiculos',
  'bienesMuebles',
  'inversiones',
  'adeudos',
  'prestamoOComodato',
]

const interestSections = [
  'participacion',
  'participacionTomaDecisiones',
  'apoyos',
  'representacion',
  'clientesPrincipales',
  'beneficiosPrivados',
  'fideicomisos',
]

/** Names of sections in the capture system that most institutions run, and in drafts, for the published ones. */
const assetAliases: readonly Move[] = [
  ['datosDependientesEconomicos', 'datosDependienteEconomico'],
  ['inversionesCuentasValores', 'inversiones'],
  ['adeudosPasivos', 'adeudos'],
  ['prestamoComodato', 'prestamoOComodato'],
]

const interestAliases: readonly Move[] = [
  ['representaciones', 'representacion'],
  ['apoyosBeneficiosPublicos', 'apoyos'],
]

const metadataMembers = [
  'actualizacion',
  'institucion',
  'tipo',
  'declaracionCompleta',
  'actualizacionConflictoInteres',
] as const

const placedAt = (base: string, names: readonly Move[], from: string): readonly Move[] =>
  names.map(([name, published]) => [`${from}/${name}`, `${base}/${published}`])

const themselves = (names: readonly string[]): readonly Move[] => names.map(name => [name, name])

const assetNames = [...themselves(assetSections), ...assetAliases]
const interestNames = [...themselves(interestSections), ...interestAliases]

/**
 * Other places and names in which declarations are found, with the published ones: whole parts, sections beside the
 * parts that they belong to or at the root, members of the metadata at the root. In this order, as parts hold sections.
 */
export const aliases: readonly Move[] = [
  ['/situacionPatrimonial', assets],
  ['/interes', interests],
  ['/intereses', interests],
  ['/declaracion/intereses', interests],
  ...placedAt(assets, assetNames, '/declaracion'),
  ...placedAt(interests, interestNames, '/declaracion'),
  ...placedAt(assets, assetAliases, assets),
  ...placedAt(interests, interestAliases, interests),
  ...placedAt(assets, assetNames, ''),
  ...placedAt(interests, interestNames, ''),
  ...metadataMembers.map((name): Move => [`/${name}`, `/metadata/${name}`]),
  ['/tipoDeclaracion', '/metadata/tipo'],
  ['/metadata/tipoDeclaracion', '/metadata/tipo'],
  ['/anioEjercicio', '/metadata/anioEjercicio'],
  ['/firmada', '/metadata/firmada'],
  [`${assets}/datosGenerales/nombres`, `${assets}/datosGenerales/nombre`],
]
