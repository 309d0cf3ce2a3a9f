import { type NameShare, nameFrequencies } from './name-frequency.ts'
import { type NameUnit, nameUnits } from './name-units.ts'

/** Shares by folded name, or by folded part of a name; of a million. */
type Shares = ReadonlyMap<string, number>

const folded = (units: readonly NameUnit[]): string => units.map(unit => unit.folded).join(' ')

const wholeShares = (names: readonly NameShare[]): Shares => {
  const shares = new Map<string, number>()
  for (const { name, perMillion } of names) {
    const key = folded(nameUnits(name))
    shares.set(key, (shares.get(key) ?? 0) + perMillion)
  }
  return shares
}

const partShares = (names: readonly NameShare[]): Shares => {
  const shares = new Map<string, number>()
  for (const { name, perMillion } of names) {
    for (const unit of nameUnits(name)) shares.set(unit.folded, (shares.get(unit.folded) ?? 0) + perMillion)
  }
  return shares
}

/** Compound surnames that counts of single words do not show, each given the share of a rare surname. */
const compoundSurnames =
  `Ponce de León, Montes de Oca, Díaz de León, Ladrón de Guevara, Cabeza de Vaca, Fernández de Córdoba,
  Sánchez de Tagle, García de Alba, Martínez de Velasco, Ruiz de Chávez, Hurtado de Mendoza, López de Nava, López de Lara,
  Fernández de Lara, Díez de Bonilla, Gómez de la Torre, Pérez de León, Núñez de Cáceres, Fernández de Cevallos, Díaz Barriga,
  Díaz Ordaz, Díaz Infante, Gómez Farías, Gómez Morín, Gómez Palacio, Sáinz de la Peña, Rincón Gallardo, González de la Vega`
    .split(',')
    .map(name => ({ name: name.trim(), perMillion: 30 }))

interface Tables {
  readonly surnames: Shares
  /** Given names whole, of men and women together. */
  readonly given: Shares
  readonly partsOfMen: Shares
  readonly partsOfWomen: Shares
}

const makeTables = (): Tables => ({
  surnames: wholeShares([...nameFrequencies.surnames, ...compoundSurnames]),
  given: wholeShares([...nameFrequencies.men, ...nameFrequencies.women]),
  partsOfMen: partShares(nameFrequencies.men),
  partsOfWomen: partShares(nameFrequencies.women),
})

/** The tables never change; they are made at the first name, for most processes read none. */
const tables: () => Tables = (() => {
  let made: Tables | undefined
  return () => {
    made ??= makeTables()
    return made
  }
})()

/** What a name that is on no list gets: the shares that the lists leave over, spread over what they leave out. */
const unlisted = 4

/** Of so many a million persons with two surnames, one bears an unlisted compound as one of them. */
const compound = 300

const log = (share: number): number => Math.log(share / 1_000_000)

const givenPart = ({ folded }: NameUnit): number => {
  const { partsOfMen, partsOfWomen } = tables()
  const share = (partsOfMen.get(folded) ?? 0) + (partsOfWomen.get(folded) ?? 0)
  // The lists count men and women apart: a name of one sex is borne by half of all.
  return log(Math.max(share / 2, unlisted))
}

/** Logarithms of how many people have one, two, three … given names. */
const numberOfGiven = [0.54, 0.42, 0.035, 0.004, 0.0008].map(Math.log)

/** Logarithm of how likely somebody's given names are just these. */
export const givenLikelihood = (units: readonly NameUnit[]): number => {
  const parts = units.reduce((sum, unit) => sum + givenPart(unit), numberOfGiven[units.length - 1] ?? -9)
  const whole = tables().given.get(folded(units))
  return whole === undefined ? parts : Math.max(parts, log(whole / 2))
}

/** Logarithm of how likely somebody's surname is just this; several units are a compound one: `Ponce de León`. */
export const surnameLikelihood = (units: readonly NameUnit[]): number => {
  const whole = tables().surnames.get(folded(units))
  if (whole !== undefined) return log(whole)
  if (units.length === 1) return log(unlisted)
  return units.reduce((sum, unit) => sum + log(tables().surnames.get(unit.folded) ?? unlisted), log(compound))
}

/** True where more women than men bear these given names. */
export const isNameOfWoman = (units: readonly NameUnit[]): boolean => {
  const { partsOfMen, partsOfWomen } = tables()
  const weight = ({ folded }: NameUnit): number =>
    Math.log(((partsOfWomen.get(folded) ?? 0) + 1) / ((partsOfMen.get(folded) ?? 0) + 1))
  return units.reduce((sum, unit) => sum + weight(unit), 0) > 0
}

const widow = /^(?:vda|viuda) (?:de )?(?:la )?(.+)$/
const ofHusband = /^de (\w+)$/

/**
 * Logarithm of how likely this is the husband's surname that a married woman wrote after her own: `de López`,
 * `Vda. de López`; undefined where it is none. `De León` and the like are surnames of their own.
 */
export const marriedLikelihood = ({ folded }: NameUnit): number | undefined => {
  const widowOf = widow.exec(folded)?.[1]
  if (widowOf !== undefined) return Math.log(0.5)
  const { surnames } = tables()
  const husband = surnames.get(ofHusband.exec(folded)?.[1] ?? '')
  if (husband === undefined || husband < 50 * (surnames.get(folded) ?? 0)) return undefined
  return log(husband) + Math.log(0.02)
}
