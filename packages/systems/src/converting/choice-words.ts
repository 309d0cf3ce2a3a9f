import type { Localized } from '@pdn/core'
import { type RuleName, ruleName } from '../rule-name.ts'

const words = {
  'authority-as-resolver': {
    es: 'La versión 2 parte a la autoridad en tres; la sancionadora se tomó por la resolutora',
    en: 'Version 2 has three authorities; the one that sanctions was taken for the one that resolves',
  },
  'facts-of-first-fault': {
    es: 'Los hechos pasaron a la primera falta, porque la versión 2 los pide por falta',
    en: 'The facts went to the first fault, for version 2 has them for each fault',
  },
  'fault-by-label': {
    es: 'La clave de la falta se dedujo de su texto',
    en: 'The key of the fault was deduced from its text',
  },
  'fault-as-other': {
    es: 'El texto de la falta no está en el catálogo de la versión 2; quedó como OTRO con su texto',
    en: 'The text of the fault is not in the catalogue of version 2; it stands as OTRO with its text',
  },
  'first-of-several-faults': {
    es: 'La versión 1.1 tiene una falta por registro; quedó la primera',
    en: 'Version 1.1 has one fault a record; the first was kept',
  },
  'id-derived': {
    es: 'La versión 2 pide un UUID; se derivó del id anterior, siempre el mismo',
    en: 'Version 2 asks for a UUID; it was derived from the former id, always the same one',
  },
  'id-kept': {
    es: 'La versión 2 pide un UUID; el id anterior lleva la clave de una persona, y de él no se deriva ninguno',
    en: 'Version 2 asks for a UUID; the former id holds a person’s key, and none is derived from it',
  },
  'institution-of-fault': {
    es: 'El ente del registro se tomó por aquel en el que se cometió la falta',
    en: 'The institution of the record was taken for the one in which the fault was committed',
  },
  'institution-of-post': {
    es: 'El ente del registro se tomó por el del empleo de la persona',
    en: 'The institution of the record was taken for the one of the person’s post',
  },
  'kind-would-change': {
    es: 'En la otra versión el registro se leería como de otro tipo; decide una persona',
    en: 'In the other version the record would be read as one of another kind; a person decides',
  },
  'label-of-key': {
    es: 'La versión 1.1 pide el texto de la clave; se tomó de su catálogo',
    en: 'Version 1.1 asks for the label of the key; it was taken from its catalogue',
  },
  'money-rounded': {
    es: 'La versión 2 tiene montos enteros; se redondeó al peso',
    en: 'Version 2 has whole amounts; it was rounded to the peso',
  },
  'name-split': {
    es: 'El nombre venía entero; se partió por la frecuencia de los nombres en México',
    en: 'The name was whole; it was parted by the frequency of names in Mexico',
  },
  'name-unsplit': {
    es: 'El nombre venía entero y no se puede partir; quedó entero entre los nombres',
    en: 'The name was whole and cannot be parted; it stands whole among the given names',
  },
  'procedure-split': {
    es: 'El registro nombra varios procedimientos; la versión 2 tiene uno por registro',
    en: 'The record names several procedures; version 2 has one a record',
  },
  'procedure-without-place': {
    es: 'La versión 2 no tiene lugar para este tipo de procedimiento',
    en: 'Version 2 has no place for this kind of procedure',
  },
  'sanction-as-other': {
    es: 'La versión 2 no tiene esta sanción en esta colección; quedó como OTRO con su nombre',
    en: 'Version 2 does not have this sanction in this collection; it stands as OTRO with its name',
  },
  'severity-undetermined': {
    es: 'La falta no dice si es grave; decide a qué colección va',
    en: 'The fault does not say whether it is grave; decide which collection it belongs to',
  },
  'person-type-undetermined': {
    es: 'No dice si es persona física o moral y su RFC no lo muestra; decide a qué colección va',
    en: 'It does not say whether it is a natural or a legal person, nor does its RFC; decide which collection it belongs to',
  },
  'value-inferred': {
    es: 'El valor se dedujo de otros del registro',
    en: 'The value was deduced from others of the record',
  },
} satisfies Readonly<Record<string, Localized>>

/** What a conversion chooses by: a rule of its own, or one of the reader. */
export type ChoiceRule = keyof typeof words | RuleName

const isOwn = (rule: ChoiceRule): rule is keyof typeof words => Object.hasOwn(words, rule)

/** Why a conversion chose as it did, in words. */
export const choiceWords = (rule: ChoiceRule): Localized => (isOwn(rule) ? words[rule] : ruleName(rule))
