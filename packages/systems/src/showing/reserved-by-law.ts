import type { Localized } from '@pdn/core'

/** Why RFC, CURP and address of a natural person are not shown. */
export const reservedByLaw: Localized = {
  es: 'Reservado por ley: identifica a una persona física (LGTAIP, artículo 115).',
  en: 'Reserved by law: it identifies a natural person (LGTAIP, article 115).',
}
