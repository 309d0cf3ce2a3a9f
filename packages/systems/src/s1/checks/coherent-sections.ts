import type { Json } from '@pdn/core'
import { textAt, valueAt } from '../../showing/document-view.ts'
import { statedType } from '../document/declaration-type.ts'
import { declarationTypes } from '../schema/declaration-types.ts'
import { declarationCheck, entriesAt, listingSections, spotAt } from './declaration-check.ts'

const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== ''

/** Sections that the simplified form does not have. */
const simplifiedSections: ReadonlySet<string> = new Set(['experienciaLaboral'])

const noneWithEntries = declarationCheck(
  'coherent.none-with-entries',
  {
    es: 'Una sección que se declara sin nada (`ninguno`) no tiene registros',
    en: 'A section declared to hold nothing (`ninguno`) has no entries',
  },
  {
    es: 'Ponga `ninguno` en `false`, o quite los registros.',
    en: 'Set `ninguno` to `false`, or take the entries away.',
  },
  (document, tally) => {
    for (const { spot, entries } of listingSections(document)) {
      const { ninguno } = spot.value
      if (ninguno !== true) continue
      tally.see(entries.length === 0, `${spot.path}/ninguno`, { es: '`false`', en: '`false`' })
    }
  },
)

const simplifiedForm = declarationCheck(
  'coherent.simplified-form',
  {
    es: 'Una declaración simplificada no trae familia, bienes, adeudos ni intereses',
    en: 'A simplified declaration tells of no family, property, debts or interests',
  },
  {
    es: 'Si trae esas secciones es completa: ponga `declaracionCompleta` en `true`.',
    en: 'With those sections it is a full one: set `declaracionCompleta` to `true`.',
  },
  (document, tally) => {
    if (valueAt(document, 'metadata', 'declaracionCompleta') !== false) return
    const partner = spotAt(document, 'declaracion', 'situacionPatrimonial', 'datosPareja')
    if (partner !== undefined) tally.see(textAt(partner.value, 'nombre') === undefined, partner.path)
    for (const { section, spot, list, entries } of listingSections(document)) {
      if (!simplifiedSections.has(section)) tally.see(entries.length === 0, `${spot.path}/${list}`)
    }
  },
)

const membersOfType = declarationCheck(
  'coherent.members-of-type',
  {
    es: 'Los saldos y secciones son los del tipo de declaración',
    en: 'Balances and sections are those of the type of declaration',
  },
  {
    es: 'Cada tipo de declaración tiene sus propios nombres de saldos y secciones: revise `metadata.tipo`.',
    en: 'Each type of declaration has its own names of balances and sections: look at `metadata.tipo`.',
  },
  (document, tally) => {
    const type = statedType(document)
    if (type === undefined) return
    for (const [section, list, what] of [
      ['inversiones', 'inversion', 'investment'],
      ['adeudos', 'adeudo', 'debt'],
    ] as const) {
      const expected = { es: `\`${type.balance[what]}\``, en: `\`${type.balance[what]}\`` }
      const others = declarationTypes.map(({ balance }) => balance[what]).filter(name => name !== type.balance[what])
      for (const { value, path } of entriesAt(spotAt(document, 'declaracion', 'situacionPatrimonial', section), list))
        for (const name of others) tally.see(!isGiven(value[name]), `${path}/${name}`, expected)
    }
    const yearBefore = spotAt(document, 'declaracion', 'situacionPatrimonial', 'actividadAnualAnterior')
    if (yearBefore !== undefined) tally.see(type.tellsYearBefore, yearBefore.path)
    const post = spotAt(document, 'declaracion', 'situacionPatrimonial', 'datosEmpleoCargoComision')
    const otherPosts = entriesAt(post, 'otroEmpleoCargoComision')
    if (otherPosts.length > 0) tally.see(type.tellsOtherPosts, `${post?.path}/otroEmpleoCargoComision`)
  },
)

const jointOwnerMissing = {
  tercero: { es: 'a quien comparte la propiedad: `titular` dice `CTER`', en: 'who shares it: `titular` says `CTER`' },
  titular: { es: '`CTER` entre las claves: hay un `tercero`', en: '`CTER` among the keys: there is a `tercero`' },
} as const

const jointOwners = declarationCheck(
  'coherent.joint-owners',
  {
    es: 'Lo que se tiene en copropiedad con terceros los nombra, y solo eso',
    en: 'What is owned jointly with others names them, and nothing else does',
  },
  {
    es: 'Si se comparte con terceros, póngalos en `tercero` y `CTER` en `titular`; si no, quite lo que haya de los dos.',
    en: 'What is shared with others has them in `tercero` and `CTER` in `titular`; else take away what stands of both.',
  },
  (document, tally) => {
    for (const { entries } of listingSections(document)) {
      for (const entry of entries) {
        const holders = entriesAt(entry, 'titular').map(({ value }) => value.clave)
        if (holders.length === 0) continue
        const isJoint = holders.includes('CTER')
        const hasOthers = entriesAt(entry, 'tercero').length > 0
        if (!isJoint && !hasOthers) continue
        const missing = isJoint ? 'tercero' : 'titular'
        tally.see(isJoint && hasOthers, `${entry.path}/${missing}`, jointOwnerMissing[missing])
      }
    }
  },
)

const removals = declarationCheck(
  'coherent.removals',
  {
    es: 'El motivo de la baja acompaña a las bajas, y solo a ellas',
    en: 'A reason of removal stands beside removals, and only there',
  },
  {
    es: 'Con `tipoOperacion` `BAJA` indique `motivoBaja`; con otra operación, quítelo.',
    en: 'With the `tipoOperacion` `BAJA` give `motivoBaja`; with any other, take it away.',
  },
  (document, tally) => {
    for (const section of [
      ['bienesInmuebles', 'bienInmueble'],
      ['vehiculos', 'vehiculo'],
      ['bienesMuebles', 'bienMueble'],
    ] as const) {
      const spot = spotAt(document, 'declaracion', 'situacionPatrimonial', section[0])
      for (const { value, path } of entriesAt(spot, section[1])) {
        const isRemoval = value.tipoOperacion === 'BAJA'
        const hasReason = textAt(value, 'motivoBaja', 'clave') !== undefined
        if (isRemoval || hasReason) tally.see(isRemoval === hasReason, `${path}/motivoBaja`)
      }
    }
  },
)

/** Whether the sections of a declaration agree with its type, its form and themselves. */
export const coherentSections = [noneWithEntries, simplifiedForm, membersOfType, jointOwners, removals]
