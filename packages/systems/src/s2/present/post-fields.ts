import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { textAt, valueAt } from '../../showing/document-view.ts'
import { reservedByLaw } from '../../showing/reserved-by-law.ts'
import { field, given, shownDate, shownText } from '../../showing/shown.ts'
import { genders, orders, powers, ranks, sexes, stateCodes } from '../document/code-lists.ts'
import type { OfficialView } from '../document/official-view.ts'

type Fields = Extract<Block, { readonly type: 'fields' }>
type Names = Readonly<Record<string, Localized>>

const reserved: ShownValue = { type: 'reserved', reason: reservedByLaw }

/** A code by its name, a text that no list has as it stands. */
export const shownCode = (document: JsonObject, names: Names, ...path: readonly (string | number)[]): ShownValue => {
  const shown = shownText(document, ...path)
  const text = textAt(document, ...path)
  const name = text === undefined || !Object.hasOwn(names, text) ? undefined : names[text]
  return shown.type === 'text' && name !== undefined ? { ...shown, text: name } : shown
}

const rankField = (document: JsonObject): ShownField => {
  const at = ['empleoCargoComision', 'nivelJerarquico'] as const
  const isOther = textAt(document, ...at, 'clave') === 'OTRO' && textAt(document, ...at, 'valor') !== undefined
  const value = isOther ? shownText(document, ...at, 'valor') : shownCode(document, ranks.names, ...at, 'clave')
  return field('Nivel jerárquico', 'Rank', value)
}

const yearField = (document: JsonObject): ShownField => {
  const year = valueAt(document, 'ejercicio')
  return field(
    'Ejercicio',
    'Budget year',
    typeof year === 'number'
      ? { type: 'text', text: String(year), paths: ['/ejercicio'] }
      : shownText(document, 'ejercicioFiscal'),
  )
}

const budgetField = (document: JsonObject): ShownField => {
  const number = valueAt(document, 'ramo', 'clave')
  const label = textAt(document, 'ramo', 'valor')
  const text = [typeof number === 'number' ? String(number) : undefined, label].filter(part => part !== undefined)
  return field(
    'Ramo',
    'Budget branch',
    text.length === 0 ? { type: 'missing' } : { type: 'text', text: text.join(' · '), paths: ['/ramo'] },
  )
}

/** "Puesto": the official's post, and where it is. */
export const postFields = (document: JsonObject): Fields => {
  const post = (member: string): ShownValue => shownText(document, 'empleoCargoComision', member)
  return {
    type: 'fields',
    title: { es: 'Puesto', en: 'Post' },
    fields: [
      field('Puesto', 'Post', post('denominacion')),
      field('Institución', 'Institution', post('nombreEntePublico')),
      ...given([
        field('Siglas', 'Abbreviation', post('siglasEntePublico')),
        field('Área de adscripción', 'Unit', post('areaAdscripcion')),
        rankField(document),
        field('Nivel del puesto', 'Level of the post', shownText(document, 'puesto', 'nivel')),
        field(
          'Orden de gobierno',
          'Order of government',
          shownCode(document, orders.names, 'empleoCargoComision', 'nivelOrdenGobierno'),
        ),
        field(
          'Ámbito',
          'Branch of government',
          shownCode(document, powers.names, 'empleoCargoComision', 'ambitoPublico'),
        ),
        field(
          'Entidad federativa',
          'State',
          shownCode(document, stateCodes.names, 'empleoCargoComision', 'entidadFederativa'),
        ),
        budgetField(document),
        yearField(document),
        field('Periodo desde', 'Term from', shownDate(document, 'periodoEjercicio', 'fechaInicial')),
        field('Periodo hasta', 'Term until', shownDate(document, 'periodoEjercicio', 'fechaFinal')),
      ]),
    ],
  }
}

/** "Identidad": the official's name, and what of it the law reserves. */
export const identityFields = (document: JsonObject, { name }: OfficialView): Fields => ({
  type: 'fields',
  title: { es: 'Identidad', en: 'Identity' },
  fields: [
    field('Nombre', 'Name', { type: 'text', text: name, paths: ['/datosGenerales'] }),
    ...given([
      field('Sexo', 'Sex', shownCode(document, sexes.names, 'datosGenerales', 'sexo')),
      field('Género', 'Gender', shownCode(document, genders.names, 'genero', 'clave')),
    ]),
    field('RFC y CURP', 'RFC and CURP', reserved),
  ],
})

/** "Superior inmediato": who is above the official, where the source says so. */
export const superiorFields = (document: JsonObject, { superior }: OfficialView): readonly Fields[] =>
  superior === undefined
    ? []
    : [
        {
          type: 'fields',
          title: { es: 'Superior inmediato', en: 'Immediate superior' },
          fields: [
            field('Nombre', 'Name', { type: 'text', text: superior, paths: ['/superiorInmediato'] }),
            ...given([
              field('Puesto', 'Post', shownText(document, 'superiorInmediato', 'puesto', 'nombre')),
              field(
                'Nivel del puesto',
                'Level of the post',
                shownText(document, 'superiorInmediato', 'puesto', 'nivel'),
              ),
            ]),
            field('RFC y CURP', 'RFC and CURP', reserved),
          ],
        },
      ]
