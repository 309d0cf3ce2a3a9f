import type { JsonObject, Localized } from '@pdn/core'
import type { Text } from '../../presentation.ts'
import { textAt } from '../../showing/document-view.ts'
import type { DeclaredList } from '../catalogues/declared-list.ts'
import { debtTypes, investmentDetails, investmentTypes } from '../catalogues/money-lists.ts'
import { operations } from '../catalogues/post-lists.ts'
import * as property from '../catalogues/property-lists.ts'
import { assetsAt } from '../document/places.ts'
import { declarationTypes } from '../schema/declaration-types.ts'
import {
  amount,
  area,
  country,
  date,
  type FieldMaker,
  listed,
  listedMany,
  type Path,
  parties,
  percent,
  shownListed,
  text,
  year,
} from './field-makers.ts'
import type { SectionForm } from './section-block.ts'

const othersProperty: Localized = {
  es: 'lo que es de la pareja, de dependientes, de terceros o en copropiedad está reservado (norma decimonovena).',
  en: 'what belongs to the couple, to dependants, to others or is owned jointly is reserved (norm 19).',
}

/** The label of a key as a heading; a plain word where there is none. */
export const headingBy =
  (list: DeclaredList, otherwise: Localized, ...steps: Path) =>
  (document: JsonObject, at: Path): Text => {
    const shown = shownListed(document, list, ...at, ...steps)
    return shown.type === 'text' ? shown.text : otherwise
  }

const party = { name: 'nombreRazonSocial', type: 'tipoPersona' }

const operation = listed(operations, 'Movimiento', 'Entry', 'tipoOperacion')
const holder = listedMany(property.holders, 'Titular', 'Holder', 'titular')
const thirdParties = parties('Terceros', 'Joint owners', party, 'tercero')

const acquired: readonly FieldMaker[] = [
  listed(property.acquisitions, 'Forma de adquisición', 'Acquired by', 'formaAdquisicion'),
  listed(property.payments, 'Forma de pago', 'Paid by', 'formaPago'),
  amount('Valor de adquisición', 'Value when acquired', 'valorAdquisicion'),
  date('Fecha de adquisición', 'Acquired on', 'fechaAdquisicion'),
  parties('Transmitió', 'Handed over by', party, 'transmisor'),
  thirdParties,
  listed(property.disposalReasons, 'Motivo de la baja', 'Reason of the removal', 'motivoBaja'),
]

/** Real estate. */
export const realEstate: SectionForm = {
  title: { es: 'Bienes inmuebles', en: 'Real estate' },
  at: [...assetsAt, 'bienesInmuebles'],
  entries: 'bienInmueble',
  heading: headingBy(property.realEstateTypes, { es: 'Inmueble', en: 'Real estate' }, 'tipoInmueble'),
  fields: [
    operation,
    holder,
    percent('Porcentaje de propiedad', 'Share owned', 'porcentajePropiedad'),
    area('Superficie del terreno', 'Land area', 'superficieTerreno'),
    area('Superficie de construcción', 'Built area', 'superficieConstruccion'),
    ...acquired,
    listed(property.valueSources, 'El valor es conforme a', 'The value is that of', 'valorConformeA'),
  ],
  none: { es: 'Declara no tener bienes inmuebles.', en: 'Declares no real estate.' },
  reserved: {
    es: 'De cada inmueble se reservan su ubicación, sus datos de registro y la relación con quien lo transmitió (norma decimonovena, I.10).',
    en: 'Of every property its place, its registration and the relation to whoever handed it over are reserved (norm 19, I.10).',
  },
  others: othersProperty,
}

/** Vehicles. */
export const vehicles: SectionForm = {
  title: { es: 'Vehículos', en: 'Vehicles' },
  at: [...assetsAt, 'vehiculos'],
  entries: 'vehiculo',
  heading: headingBy(property.vehicleTypes, { es: 'Vehículo', en: 'Vehicle' }, 'tipoVehiculo'),
  fields: [
    operation,
    holder,
    text('Marca', 'Make', 'marca'),
    text('Modelo', 'Model', 'modelo'),
    year('Año', 'Year', 'anio'),
    ...acquired,
  ],
  none: { es: 'Declara no tener vehículos.', en: 'Declares no vehicles.' },
  reserved: {
    es: 'De cada vehículo se reservan su número de serie o registro, el lugar donde está registrado y la relación con quien lo transmitió (norma decimonovena, I.11).',
    en: 'Of every vehicle its serial number or registration, where it is registered and the relation to whoever handed it over are reserved (norm 19, I.11).',
  },
  others: othersProperty,
}

/** Movable goods. */
export const movables: SectionForm = {
  title: { es: 'Bienes muebles', en: 'Movable goods' },
  at: [...assetsAt, 'bienesMuebles'],
  entries: 'bienMueble',
  heading: headingBy(property.movableTypes, { es: 'Bien mueble', en: 'Movable goods' }, 'tipoBien'),
  fields: [operation, holder, text('Descripción', 'Description', 'descripcionGeneralBien'), ...acquired],
  none: { es: 'Declara no tener bienes muebles.', en: 'Declares no movable goods.' },
  reserved: {
    es: 'Se reserva la relación con quien transmitió cada bien (norma decimonovena, I.12).',
    en: 'The relation to whoever handed each of them over is reserved (norm 19, I.12).',
  },
  others: othersProperty,
}

/** Balances by the name that each type of declaration has for them; of all but the initial one they are reserved. */
const balances = (what: 'investment' | 'debt'): readonly FieldMaker[] => [
  ...declarationTypes.map(({ balance }) => amount('Saldo', 'Balance', balance[what])),
  percent('Aumento o disminución del saldo', 'Growth or decline of the balance', 'porcentajeIncrementoDecremento'),
]

/** Investments and accounts. */
export const investments: SectionForm = {
  title: { es: 'Inversiones, cuentas y valores', en: 'Investments, accounts and securities' },
  at: [...assetsAt, 'inversiones'],
  entries: 'inversion',
  heading: headingBy(investmentTypes, { es: 'Inversión', en: 'Investment' }, 'tipoInversion'),
  fields: [
    operation,
    holder,
    listed(investmentDetails, 'Tipo específico', 'Kind in detail', 'subTipoInversion'),
    text('Institución', 'Institution', 'localizacionInversion', 'institucionRazonSocial'),
    text('RFC de la institución', 'RFC of the institution', 'localizacionInversion', 'rfc'),
    country('País', 'Country', 'localizacionInversion', 'pais'),
    ...balances('investment'),
    thirdParties,
  ],
  none: { es: 'Declara no tener inversiones ni cuentas.', en: 'Declares no investments or accounts.' },
  reserved: {
    es: 'Se reservan el número de cuenta o contrato y, en modificación y conclusión, el saldo: solo es público su cambio en porcentaje (norma decimonovena, I.13).',
    en: 'The number of account or contract is reserved and, but for initial declarations, the balance: its change in percent alone is public (norm 19, I.13).',
  },
  others: othersProperty,
}

/** Debts. */
export const debts: SectionForm = {
  title: { es: 'Adeudos', en: 'Debts' },
  at: [...assetsAt, 'adeudos'],
  entries: 'adeudo',
  heading: headingBy(debtTypes, { es: 'Adeudo', en: 'Debt' }, 'tipoAdeudo'),
  fields: [
    operation,
    holder,
    amount('Monto original', 'Original amount', 'montoOriginal'),
    date('Fecha en que se contrajo', 'Contracted on', 'fechaAdquisicion'),
    ...balances('debt'),
    parties('Otorgó el crédito', 'Lent by', { name: 'nombreInstitucion', type: 'tipoPersona' }, 'otorganteCredito'),
    country('País', 'Country', 'localizacionAdeudo', 'pais'),
    thirdParties,
  ],
  none: { es: 'Declara no tener adeudos.', en: 'Declares no debts.' },
  reserved: {
    es: 'Se reservan el número de cuenta o contrato y, en modificación y conclusión, el saldo: solo es público su cambio en porcentaje (norma decimonovena, I.14).',
    en: 'The number of account or contract is reserved and, but for initial declarations, the balance: its change in percent alone is public (norm 19, I.14).',
  },
  others: othersProperty,
}

/** What a loan is of: real estate, or a vehicle. */
const loanHeading = (document: JsonObject, at: Path): Text => {
  const isVehicle = textAt(document, ...at, 'tipoBien', 'vehiculo', 'tipo', 'clave') !== undefined
  return isVehicle
    ? headingBy(property.vehicleTypes, { es: 'Vehículo', en: 'Vehicle' }, 'tipoBien', 'vehiculo', 'tipo')(document, at)
    : headingBy(
        property.realEstateTypes,
        { es: 'Bien prestado', en: 'Lent property' },
        'tipoBien',
        'inmueble',
        'tipoInmueble',
      )(document, at)
}

/** Property that others lend to the declarant. Loans have no holder: whoever owns what is lent is no reason to hide it. */
export const loans: SectionForm = {
  title: { es: 'Préstamo o comodato por terceros', en: 'Property lent by others' },
  at: [...assetsAt, 'prestamoOComodato'],
  entries: 'prestamo',
  heading: loanHeading,
  fields: [
    operation,
    text('Marca', 'Make', 'tipoBien', 'vehiculo', 'marca'),
    text('Modelo', 'Model', 'tipoBien', 'vehiculo', 'modelo'),
    year('Año', 'Year', 'tipoBien', 'vehiculo', 'anio'),
    parties('Dueño o titular', 'Owner', { name: 'nombreTitular', type: 'tipoDuenoTitular' }, 'duenoTitular'),
    text('Relación con el titular', 'Relation to the owner', 'duenoTitular', 'relacionConTitular'),
  ],
  none: { es: 'Declara no usar bienes prestados por terceros.', en: 'Declares no property lent by others.' },
  reserved: {
    es: 'Se reservan la ubicación de los inmuebles, el registro de los vehículos y, de las personas físicas, nombre y relación (norma decimonovena, I.15).',
    en: 'The place of real estate, the registration of vehicles and, of natural persons, name and relation are reserved (norm 19, I.15).',
  },
}
