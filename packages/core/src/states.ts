import { foldForSearch } from './fold-text.ts'

/** One of the 32 federative entities of Mexico. */
export interface State {
  /** INEGI key, 01 … 32. */
  readonly key: string
  /** Full name as INEGI writes it. */
  readonly name: string
  /** Name in daily use. */
  readonly short: string
  /** Code of ISO 3166-2 without `MX-`. */
  readonly iso: string
  /** Code of the population registry (third part of a CURP). */
  readonly curp: string
  /** Other spellings, folded for search. */
  readonly aliases: readonly string[]
}

const state = (key: string, name: string, short: string, iso: string, curp: string, ...aliases: string[]): State => ({
  key,
  name,
  short,
  iso,
  curp,
  aliases,
})

/** The 32 states in the order of INEGI's keys (Catálogo Único de Claves de Áreas Geoestadísticas). */
export const states: readonly State[] = [
  state('01', 'Aguascalientes', 'Aguascalientes', 'AGU', 'AS', 'ags'),
  state('02', 'Baja California', 'Baja California', 'BCN', 'BC', 'baja california norte', 'b c'),
  state('03', 'Baja California Sur', 'Baja California Sur', 'BCS', 'BS', 'b c s'),
  state('04', 'Campeche', 'Campeche', 'CAM', 'CC', 'camp'),
  state('05', 'Coahuila de Zaragoza', 'Coahuila', 'COA', 'CL', 'coah'),
  state('06', 'Colima', 'Colima', 'COL', 'CM'),
  state('07', 'Chiapas', 'Chiapas', 'CHP', 'CS', 'chis'),
  state('08', 'Chihuahua', 'Chihuahua', 'CHH', 'CH', 'chih'),
  state('09', 'Ciudad de México', 'Ciudad de México', 'CMX', 'DF', 'cdmx', 'd f', 'distrito federal', 'mexico d f'),
  state('10', 'Durango', 'Durango', 'DUR', 'DG', 'dgo'),
  state('11', 'Guanajuato', 'Guanajuato', 'GUA', 'GT', 'gto'),
  state('12', 'Guerrero', 'Guerrero', 'GRO', 'GR'),
  state('13', 'Hidalgo', 'Hidalgo', 'HID', 'HG', 'hgo'),
  state('14', 'Jalisco', 'Jalisco', 'JAL', 'JC'),
  state('15', 'México', 'Estado de México', 'MEX', 'MC', 'edomex', 'edo mex', 'edo de mexico', 'edo de mex'),
  state('16', 'Michoacán de Ocampo', 'Michoacán', 'MIC', 'MN', 'mich'),
  state('17', 'Morelos', 'Morelos', 'MOR', 'MS'),
  state('18', 'Nayarit', 'Nayarit', 'NAY', 'NT'),
  state('19', 'Nuevo León', 'Nuevo León', 'NLE', 'NL', 'n l'),
  state('20', 'Oaxaca', 'Oaxaca', 'OAX', 'OC', 'oaxaca de juarez'),
  state('21', 'Puebla', 'Puebla', 'PUE', 'PL'),
  state('22', 'Querétaro', 'Querétaro', 'QUE', 'QT', 'qro', 'queretaro de arteaga'),
  state('23', 'Quintana Roo', 'Quintana Roo', 'ROO', 'QR', 'q roo', 'qroo'),
  state('24', 'San Luis Potosí', 'San Luis Potosí', 'SLP', 'SP', 's l p'),
  state('25', 'Sinaloa', 'Sinaloa', 'SIN', 'SL'),
  state('26', 'Sonora', 'Sonora', 'SON', 'SR'),
  state('27', 'Tabasco', 'Tabasco', 'TAB', 'TC'),
  state('28', 'Tamaulipas', 'Tamaulipas', 'TAM', 'TS', 'tamps'),
  state('29', 'Tlaxcala', 'Tlaxcala', 'TLA', 'TL', 'tlax'),
  state('30', 'Veracruz de Ignacio de la Llave', 'Veracruz', 'VER', 'VZ', 'veracruz llave'),
  state('31', 'Yucatán', 'Yucatán', 'YUC', 'YN'),
  state('32', 'Zacatecas', 'Zacatecas', 'ZAC', 'ZS'),
]

/** The state of an INEGI key, if there is one. */
export const stateByKey = (key: string): State | undefined => states.find(candidate => candidate.key === key)

const spellings: ReadonlyMap<string, State> = new Map(
  states.flatMap(each =>
    [each.name, each.short, each.iso, `MX-${each.iso}`, `estado de ${each.short}`, ...each.aliases].map(
      spelling => [foldForSearch(spelling), each] as const,
    ),
  ),
)

/**
 * The state that a text names by itself: INEGI key (with or without its zero), full or daily name, common abbreviation,
 * ISO code. `México` alone is the state of that name, as in INEGI's catalogue; a longer text is not searched.
 */
export const stateOf = (text: string): State | undefined => {
  const folded = foldForSearch(text)
  return /^[0-9]{1,2}$/.test(folded) ? stateByKey(folded.padStart(2, '0')) : spellings.get(folded)
}
