import { type JsonObject, rfcOfCompany } from '@pdn/core'
import type { Holder } from '../households/belongings.ts'
import type { Bond } from '../households/families.ts'
import { keyed } from '../records/name-parts.ts'
import type { Category } from '../society/companies.ts'

/** A firm that does not exist, with an RFC of valid form. */
export interface Firm {
  readonly name: string
  readonly rfc: string
}

const firm = (core: string, founded: string): Firm => ({
  name: `${core}, S.A.`,
  rfc: rfcOfCompany(core, founded) ?? '',
})

/** Banks of the sample country. */
export const banks: readonly [Firm, ...Firm[]] = [
  firm('Banco de la Muestra', '1986-03-12'),
  firm('Banco Mercantil del Ejemplo', '1991-07-04'),
  firm('Caja y Crédito Ficticio', '1999-10-25'),
]

/** Firms that sell houses, and cars. */
export const sellers: Readonly<Record<'property' | 'vehicle' | 'movable', Firm>> = {
  property: firm('Inmobiliaria de Muestra', '1994-02-17'),
  vehicle: firm('Automotriz del Ejemplo', '1989-05-09'),
  movable: firm('Almacenes de Muestra', '1979-11-20'),
}

const sectors: Readonly<Record<Category, readonly [string, string]>> = {
  works: ['CONS', 'CONSTRUCCIÓN'],
  goods: ['CMAYOR', 'COMERCIO AL POR MAYOR'],
  services: ['SERVCORP', 'SERVICIOS CORPORATIVOS'],
}

/** The sector that a company of a category works in. */
export const sectorOf = (category: Category): JsonObject => keyed(...sectors[category])

const bondNames: Readonly<Record<Bond, string>> = {
  CYG: 'CÓNYUGE',
  CBN: 'CONCUBINA O CONCUBINARIO',
  CVV: 'CONVIVIENTE',
}

/** `titular`: the keys of those to whom something belongs. */
export const holderKeys = (holder: Holder, bond: Bond = 'CYG'): readonly JsonObject[] => {
  const [declarant, partner] = [keyed('DEC', 'DECLARANTE'), keyed(bond, bondNames[bond])]
  if (holder === 'partner') return [partner]
  if (holder === 'both') return [declarant, partner]
  return holder === 'declarant' ? [declarant] : [declarant, keyed('CTER', 'COPROPIEDAD CON TERCEROS')]
}

/** `formaAdquisicion`. */
export const ways = {
  CPV: keyed('CPV', 'COMPRAVENTA'),
  HRN: keyed('HRN', 'HERENCIA'),
  DNC: keyed('DNC', 'DONACIÓN'),
} as const

/** `motivoBaja`. */
export const exits = { VNT: keyed('VNT', 'VENTA'), SNT: keyed('SNT', 'SINIESTRO') } as const

/** `tipoAdeudo`. */
export const debtTypes = {
  CHIP: keyed('CHIP', 'CRÉDITO HIPOTECARIO'),
  CAUT: keyed('CAUT', 'CRÉDITO AUTOMOTRIZ'),
  CPER: keyed('CPER', 'CRÉDITO PERSONAL'),
} as const

/** `tipoInversion` and `subTipoInversion`. */
export const investmentTypes = {
  BANC: keyed('BANC', 'BANCARIA'),
  FINV: keyed('FINV', 'FONDOS DE INVERSIÓN'),
} as const

export const investmentSubtypes = {
  CNOM: keyed('CNOM', 'CUENTA DE NÓMINA'),
  CAHO: keyed('CAHO', 'CUENTA DE AHORRO'),
  SOIN: keyed('SOIN', 'SOCIEDADES DE INVERSIÓN'),
} as const

/** `tipoInmueble`, the likeliest repeated. */
export const propertyTypes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['CASA', 'CASA'],
  ['CASA', 'CASA'],
  ['DPTO', 'DEPARTAMENTO'],
  ['TERR', 'TERRENO'],
  ['LOCC', 'LOCAL COMERCIAL'],
]

/** `tipoBien` of movables. */
export const movableTypes: readonly [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
  ['MECA', 'MENAJE DE CASA (MUEBLES Y ACCESORIOS DE CASA)', 'Muebles de sala y comedor'],
  ['APAE', 'APARATOS ELECTRÓNICOS Y ELECTRODOMÉSTICOS', 'Equipo de cómputo y línea blanca'],
  ['JOYA', 'JOYAS', 'Reloj y anillos'],
]

/** Makes of cars that nobody builds. */
export const makes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Quilmor', 'Brisa'],
  ['Quilmor', 'Sierra'],
  ['Anatru', 'Delta'],
  ['Lumbra', 'Uno'],
  ['Lumbra', 'Pampa'],
]
