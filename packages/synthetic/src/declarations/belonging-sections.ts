import type { JsonObject } from '@pdn/core'
import type { Belonging, Exit, Sort } from '../households/belongings.ts'
import { createRandom, type Random } from '../random.ts'
import { keyed } from '../records/name-parts.ts'
import { rfcOf } from '../society/people.ts'
import { exits, holderKeys, makes, movableTypes, propertyTypes, sellers, ways } from './declaration-words.ts'
import { addressNear } from './person-sections.ts'
import { namePerson, patrimony, pesos, stateOf, type Telling } from './telling.ts'

/** Something that a section tells: held, or gone since the last declaration. */
interface Item {
  readonly belonging: Belonging
  readonly exit: Exit | undefined
}

/** What a section has to tell: what the household holds, then what is gone of what was told before. */
const itemsOf = ({ standing, before, told, flows }: Telling, sort: Sort): readonly Item[] => {
  const held = standing.belongings.map(belonging => ({ belonging, exit: undefined }))
  const gone = flows
    .filter(({ from }) => told.since !== undefined && from > told.since)
    .flatMap(one => one.gone)
    .filter(({ belonging }) => before?.belongings.includes(belonging) === true)
  return [...held, ...gone].filter(({ belonging }) => belonging.sort === sort)
}

const operationOf = ({ told }: Telling, { belonging, exit }: Item): string => {
  if (exit !== undefined) return 'BAJA'
  return told.since === undefined || belonging.acquired > told.since ? 'AGREGAR' : 'SIN_CAMBIOS'
}

/** From whom it came: a natural person, whom the law hides, or a firm. */
const transferor = (telling: Telling, { from, sort, way }: Belonging, path: string): JsonObject => {
  if (from !== undefined) {
    namePerson(telling, from, 'transferor', `${path}/transmisor/0/nombreRazonSocial`)
    const relation = way === 'CPV' ? keyed('NIN', 'NINGUNO') : keyed('TIOA', 'TIO (A)')
    return { tipoPersona: 'FISICA', nombreRazonSocial: from.name, rfc: rfcOf(from), relacion: relation }
  }
  const { name, rfc } = sellers[sort]
  return { tipoPersona: 'MORAL', nombreRazonSocial: name, rfc, relacion: keyed('NIN', 'NINGUNO') }
}

const payment = ({ way, onCredit }: Belonging): string => {
  if (way !== 'CPV') return 'NO APLICA'
  return onCredit ? 'CRÉDITO' : 'CONTADO'
}

/** With whom the declarant owns it, where somebody else does. */
const third = ({ holder, seed }: Belonging): JsonObject => {
  if (holder !== 'with-third') return {}
  const digits = createRandom(`${seed}/third`).integer(100, 999)
  return { tercero: [{ tipoPersona: 'MORAL', nombreRazonSocial: `Copropietaria de Muestra ${digits}, S.C.` }] }
}

/** What the three sections of belongings have in common. */
const common = (telling: Telling, item: Item, path: string): JsonObject => {
  const { belonging, exit } = item
  return {
    tipoOperacion: operationOf(telling, item),
    titular: holderKeys(belonging.holder, telling.household.family.partner?.bond),
    ...third(belonging),
    transmisor: [transferor(telling, belonging, path)],
    formaAdquisicion: ways[belonging.way],
    formaPago: payment(belonging),
    valorAdquisicion: pesos(belonging.value),
    fechaAdquisicion: belonging.acquired,
    ...(exit === undefined ? {} : { motivoBaja: exits[exit] }),
  }
}

/** A section of belongings: `ninguno`, or each under the name of its list. */
const section = (
  telling: Telling,
  sort: Sort,
  [name, list]: readonly [string, string],
  details: (random: Random, belonging: Belonging) => JsonObject,
): JsonObject => {
  const items = itemsOf(telling, sort)
  if (items.length === 0) return { ninguno: true }
  const told = items.map((item, at) => ({
    ...common(telling, item, `${patrimony}/${name}/${list}/${at}`),
    ...details(createRandom(item.belonging.seed), item.belonging),
  }))
  return { ninguno: false, [list]: told }
}

/** `bienesInmuebles`. */
export const properties = (telling: Telling): JsonObject =>
  section(telling, 'property', ['bienesInmuebles', 'bienInmueble'], (random, { holder, way }) => {
    const [clave, valor] = random.pick(propertyTypes)
    // Lots are of some hundred square metres up to small fields, the small ones commonest.
    const land = Math.round(60 * (clave === 'TERR' ? 60 : 7) ** random.next())
    return {
      tipoInmueble: keyed(clave, valor),
      porcentajePropiedad: holder === 'with-third' ? 50 : 100,
      superficieTerreno: { valor: land, unidad: 'm2' },
      superficieConstruccion: { valor: clave === 'TERR' ? 0 : Math.round(land * (0.6 + random.next())), unidad: 'm2' },
      datoIdentificacion: `Folio real ${random.integer(10_000, 999_999)}`,
      valorConformeA: way === 'CPV' ? 'ESCRITURA PÚBLICA' : 'SENTENCIA',
      domicilioMexico: addressNear(random, telling.household.home),
    }
  })

const serialNumber = (random: Random): string => `3XX${Array.from({ length: 14 }, () => random.integer(0, 9)).join('')}`

/** `vehiculos`. */
export const vehicles = (telling: Telling): JsonObject =>
  section(telling, 'vehicle', ['vehiculos', 'vehiculo'], (random, { acquired }) => {
    const [marca, modelo] = random.pick(makes)
    return {
      tipoVehiculo: keyed('AUMOT', 'AUTOMÓVIL / MOTOCICLETA'),
      marca,
      modelo,
      anio: Number(acquired.slice(0, 4)) - random.integer(0, 2),
      numeroSerieRegistro: serialNumber(random),
      lugarRegistro: { pais: 'MX', entidadFederativa: stateOf(telling.household.home) },
    }
  })

/** `bienesMuebles`. */
export const movables = (telling: Telling): JsonObject =>
  section(telling, 'movable', ['bienesMuebles', 'bienMueble'], random => {
    const [clave, valor, descripcionGeneralBien] = random.pick(movableTypes)
    return { tipoBien: keyed(clave, valor), descripcionGeneralBien }
  })
