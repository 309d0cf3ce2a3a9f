import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { textAt } from '../../showing/document-view.ts'
import { field, given, shownText } from '../../showing/shown.ts'
import { branchNames, levelNames, postLevelNames, stateName } from '../document/place-names.ts'

/** A code at a path in the portal's words; as it stands where it is in no list. */
const codeAt = (
  document: JsonObject,
  names: Readonly<Record<string, Localized>>,
  ...path: readonly string[]
): ShownValue => {
  const value = shownText(document, ...path)
  const code = textAt(document, ...path)
  const text = code === undefined || !Object.hasOwn(names, code) ? undefined : names[code]
  return text === undefined || value.type !== 'text' ? value : { ...value, text }
}

const levelField = (document: JsonObject): ShownField => {
  const own = shownText(document, 'empleoCargoComision', 'nivelJerarquico', 'valor')
  const listed = codeAt(document, postLevelNames, 'empleoCargoComision', 'nivelJerarquico', 'clave')
  const older = shownText(document, 'empleoCargoComision', 'nivel')
  const value = [own, listed, older].find(({ type }) => type !== 'missing')
  return field('Nivel', 'Level of the post', value ?? own)
}

const stateField = (document: JsonObject, place: string): ShownField => {
  const value = shownText(document, place, 'entidadFederativa')
  const text = stateName(textAt(document, place, 'entidadFederativa'))
  return field('Entidad federativa', 'State', text === undefined || value.type !== 'text' ? value : { ...value, text })
}

const placeFields = (document: JsonObject, place: string): readonly ShownField[] => [
  field('Ente público', 'Institution', shownText(document, place, 'nombreEntePublico')),
  field('Siglas', 'Initials', shownText(document, place, 'siglasEntePublico')),
  field('Orden de gobierno', 'Level of government', codeAt(document, levelNames, place, 'nivelOrdenGobierno')),
  field('Ámbito público', 'Branch', codeAt(document, branchNames, place, 'ambitoPublico')),
  stateField(document, place),
]

/** Where a servant worked, or where a private party did what it was sanctioned for. */
export const postFields = (document: JsonObject): readonly Block[] => {
  const post = given([
    field('Cargo', 'Post', shownText(document, 'empleoCargoComision', 'denominacion')),
    levelField(document),
    field('Área', 'Unit', shownText(document, 'empleoCargoComision', 'areaAdscripcion')),
    ...placeFields(document, 'empleoCargoComision'),
  ])
  const place = given(placeFields(document, 'dondeCometioLaFalta'))
  return [
    ...(post.length === 0
      ? []
      : [{ type: 'fields', title: { es: 'Empleo, cargo o comisión', en: 'Post' }, fields: post } as const]),
    ...(place.length === 0
      ? []
      : [
          {
            type: 'fields',
            title: { es: 'Dónde se cometió la falta', en: 'Where it was done' },
            fields: place,
          } as const,
        ]),
  ]
}
