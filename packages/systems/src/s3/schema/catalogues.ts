import { currencyCodes, type Localized, states } from '@pdn/core'
import { catalogue, someOf } from '../../specification/catalogue.ts'
import { currencyNames } from '../../specification/currency-names.ts'
import type { Catalogue } from '../../system.ts'
import { faultNames, privateFaultNames } from '../document/faults.ts'
import { branchNames, levelNames, originNames, postLevelNames } from '../document/place-names.ts'
import { privateSanctionNames, servantSanctionNames } from '../document/sanction-names.ts'
import { graveFaultNames, nonGraveFaultNames } from '../document/servant-faults.ts'
import {
  addressTypeNames,
  documentTypeNames,
  firstFaultNames,
  firstPrivateSanctionNames,
  firstServantSanctionNames,
  genderNames,
  lawNames,
  orderNames,
  personTypeNames,
  reprimandNames,
  sexNames,
  streetTypeNames,
} from './published-labels.ts'

type Names = Readonly<Record<string, Localized>>

const titles = {
  gender: { es: 'Género', en: 'Gender' },
  sex: { es: 'Sexo', en: 'Sex' },
  fault: { es: 'Tipo de falta', en: 'Kind of fault' },
  sanction: { es: 'Tipo de sanción', en: 'Kind of sanction' },
  document: { es: 'Tipo de documento', en: 'Kind of document' },
  person: { es: 'Tipo de persona', en: 'Type of person' },
  currency: { es: 'Moneda', en: 'Currency' },
  state: { es: 'Entidad federativa', en: 'State' },
  order: { es: 'Orden de gobierno', en: 'Order of government' },
  power: { es: 'Ámbito público', en: 'Branch of government' },
  rank: { es: 'Nivel jerárquico', en: 'Level of the post' },
  origin: { es: 'Origen del procedimiento', en: 'Origin of the proceeding' },
  court: { es: 'Orden jurisdiccional', en: 'Order of the court' },
  reprimand: { es: 'Tipo de amonestación', en: 'Kind of reprimand' },
  law: { es: 'Normatividad infringida', en: 'Law infringed' },
  address: { es: 'Tipo de domicilio', en: 'Kind of address' },
  street: { es: 'Tipo de vialidad', en: 'Kind of street' },
} as const satisfies Record<string, Localized>

const currency = currencyNames(currencyCodes)

const documentsAt = (isOpen: boolean): Catalogue =>
  catalogue('tipoDocumento', titles.document, documentTypeNames, ['documentos[].tipo'], isOpen)
const documents = documentsAt(false)
const firstCurrency = (path: string): Catalogue => catalogue('moneda', titles.currency, currency, [path], true)

/** Lists of keys of sanctioned servants in version 1.1. */
export const servidoresCatalogues: readonly Catalogue[] = [
  catalogue('genero', titles.gender, genderNames, ['servidorPublicoSancionado.genero.clave']),
  catalogue('tipoFalta', titles.fault, firstFaultNames, ['tipoFalta.clave']),
  catalogue('tipoSancion', titles.sanction, firstServantSanctionNames, ['tipoSancion[].clave']),
  firstCurrency('multa.moneda.clave'),
  documents,
]

/** Lists of keys of sanctioned private parties in version 1.1. */
export const particularesCatalogues: readonly Catalogue[] = [
  catalogue('tipoPersona', titles.person, personTypeNames, ['particularSancionado.tipoPersona']),
  catalogue('tipoSancion', titles.sanction, firstPrivateSanctionNames, ['tipoSancion[].clave']),
  firstCurrency('multa.moneda.clave'),
  documents,
]

/** The lists of version 1.1 where 1.0 has their keys, which published none of its own and so closes none. */
const openLists = (sanctions: Names, currencyPath: string): readonly Catalogue[] => [
  catalogue('tipoSancion', titles.sanction, sanctions, ['tipo_sancion[]'], true),
  firstCurrency(currencyPath),
  documentsAt(true),
]

/** Lists of keys of sanctioned servants in version 1.0. */
export const firstServidoresCatalogues: readonly Catalogue[] = [
  catalogue('genero', titles.gender, genderNames, ['servidor_publico_sancionado.genero'], true),
  catalogue('tipoFalta', titles.fault, firstFaultNames, ['tipo_falta[]'], true),
  ...openLists(firstServantSanctionNames, 'multa.moneda'),
]

/** Lists of keys of sanctioned private parties in version 1.0. */
export const firstParticularesCatalogues: readonly Catalogue[] = openLists(firstPrivateSanctionNames, 'multa.moneda')

/** Lists of keys of sanctioned contractors in the draft before it. */
export const contratistasCatalogues: readonly Catalogue[] = openLists(firstPrivateSanctionNames, 'multa.unidad_moneda')

const stateNames: Names = Object.fromEntries(states.map(({ key, short }) => [key, { es: short, en: short }]))
const sanctionOf = (block: string): readonly string[] => [
  `tipoSancion[].${block}.moneda`,
  `tipoSancion[].${block}.efectivamenteCobrado.moneda`,
]

/** Lists that all records of version 2 share, where the institution stands at `place`. */
const shared = (place: string): readonly Catalogue[] => [
  catalogue('origenProcedimiento', titles.origin, originNames, ['origenProcedimiento.clave']),
  catalogue('entidadFederativa', titles.state, stateNames, [`${place}.entidadFederativa`]),
  catalogue('nivelOrdenGobierno', titles.order, levelNames, [`${place}.nivelOrdenGobierno`]),
  catalogue('ambitoPublico', titles.power, branchNames, [`${place}.ambitoPublico`]),
  catalogue('ordenJurisdiccional', titles.court, orderNames, ['resolucion.ordenJurisdiccional']),
  catalogue(
    'normatividad',
    titles.law,
    lawNames,
    ['faltaCometida[].normatividadInfringida[].nombreNormatividad'],
    true,
  ),
]

const withoutCourt = (lists: readonly Catalogue[]): readonly Catalogue[] =>
  lists.filter(({ id }) => id !== 'ordenJurisdiccional')

const servants = (faults: Names, sanctions: readonly string[]): readonly Catalogue[] => [
  ...shared('empleoCargoComision'),
  catalogue('sexo', titles.sex, sexNames, ['datosGenerales.sexo']),
  catalogue('nivelJerarquico', titles.rank, postLevelNames, ['empleoCargoComision.nivelJerarquico.clave']),
  catalogue('faltaCometida', titles.fault, { ...faults, ...someOf(faultNames, ['OTRO']) }, ['faltaCometida[].clave']),
  catalogue('tipoSancion', titles.sanction, someOf(servantSanctionNames, sanctions), ['tipoSancion[].clave']),
]

/** Lists of keys of servants sanctioned for grave faults in version 2. */
export const graveCatalogues: readonly Catalogue[] = [
  ...servants(graveFaultNames, ['SUSPENSION', 'DESTITUCION', 'SANCION_ECONOMICA', 'INHABILITACION', 'OTRO']),
  catalogue('moneda', titles.currency, currency, sanctionOf('sancionEconomica'), true),
]

/** Lists of keys of servants sanctioned for faults that are not grave in version 2. */
export const nonGraveCatalogues: readonly Catalogue[] = [
  ...withoutCourt(
    servants(nonGraveFaultNames, ['AMONESTACION', 'SUSPENSION', 'DESTITUCION', 'INHABILITACION', 'OTRO']),
  ),
  catalogue('amonestacion', titles.reprimand, reprimandNames, ['tipoSancion[].amonestacion.tipo']),
]

const privateParties = (sanctions: readonly string[]): readonly Catalogue[] => [
  ...shared('dondeCometioLaFalta'),
  catalogue('tipoDomicilio', titles.address, addressTypeNames, ['datosGenerales.tipoDomicilio']),
  catalogue('tipoVialidad', titles.street, streetTypeNames, ['datosGenerales.domicilioMexico.tipoVialidad']),
  catalogue(
    'entidadFederativaDomicilio',
    { es: 'Entidad federativa del domicilio', en: 'State of the address' },
    stateNames,
    ['datosGenerales.domicilioMexico.entidadFederativa'],
  ),
  catalogue('faltaCometida', titles.fault, privateFaultNames, ['faltaCometida[].clave']),
  catalogue('tipoSancion', titles.sanction, someOf(privateSanctionNames, sanctions), ['tipoSancion[].clave']),
  catalogue('moneda', titles.currency, currency, ['indemnizacion', 'sancionEconomica'].flatMap(sanctionOf), true),
]

const naturalSanctions = ['INHABILITACION', 'INDEMNIZACION', 'SANCION_ECONOMICA', 'OTRO']

/** Lists of keys of sanctioned natural persons in version 2. */
export const naturalCatalogues: readonly Catalogue[] = privateParties(naturalSanctions)

/** Lists of keys of sanctioned legal persons in version 2. */
export const legalCatalogues: readonly Catalogue[] = privateParties([
  ...naturalSanctions.slice(0, -1),
  'SUSPENSION_ACTIVIDADES',
  'DISOLUCION_SOCIEDAD',
  'OTRO',
])
