import type { Category } from '../society/companies.ts'

/** Something that public bodies buy. */
export interface Good {
  readonly description: string
  readonly unit: string
  /** Median price of one unit, in pesos. */
  readonly price: number
}

const good = (description: string, unit: string, price: number): Good => ({ description, unit, price })

/** What is bought, by category. */
export const goods: Readonly<Record<Category, readonly [Good, ...Good[]]>> = {
  goods: [
    good('Papel bond tamaño carta', 'caja', 950),
    good('Computadora portátil', 'pieza', 18_500),
    good('Medicamento del cuadro básico', 'caja', 240),
    good('Mobiliario escolar', 'juego', 2_900),
    good('Luminaria LED para alumbrado público', 'pieza', 3_600),
    good('Uniforme de seguridad', 'juego', 2_100),
    good('Vehículo tipo pick up', 'pieza', 520_000),
    good('Reactivos de laboratorio', 'kit', 7_800),
    good('Semilla de maíz', 'bulto', 1_400),
    good('Llantas', 'pieza', 2_700),
  ],
  services: [
    good('Servicio de limpieza de inmuebles', 'mes', 64_000),
    good('Servicio de vigilancia', 'mes', 88_000),
    good('Mantenimiento de equipo de aire acondicionado', 'servicio', 12_500),
    good('Arrendamiento de vehículos', 'mes', 41_000),
    good('Consultoría en sistemas', 'hora', 1_200),
    good('Servicio de comedor', 'ración', 95),
    good('Transporte de personal', 'viaje', 4_300),
    good('Difusión de campañas', 'campaña', 150_000),
  ],
  works: [
    good('Pavimentación con concreto hidráulico', 'metro cuadrado', 980),
    good('Construcción de aula didáctica', 'obra', 1_150_000),
    good('Rehabilitación de red de agua potable', 'metro', 2_400),
    good('Construcción de línea de drenaje', 'metro', 3_100),
    good('Rehabilitación de unidad deportiva', 'obra', 2_800_000),
    good('Bacheo de calles', 'metro cuadrado', 620),
  ],
}
