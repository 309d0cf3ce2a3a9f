import type { Language } from '@pdn/core'

const es = {
  title: 'Declaraciones de {name}',
  description: 'Las declaraciones de la misma persona, una junto a otra, y las de posibles homónimos.',
  back: 'Volver a la declaración',
  same: 'De la misma persona',
  sameLead:
    'Las fuentes dan en estas declaraciones el mismo identificador reservado ({evidence}). La plataforma lo compara cifrado: no lo guarda ni lo muestra.',
  noIdentifier:
    'La fuente no da un identificador con el que esta declaración pueda ligarse a otras. Un nombre igual no prueba que sea la misma persona.',
  alone: 'La fuente da un identificador, y ninguna otra declaración que conocemos lleva el mismo.',
  compare: 'Una junto a otra',
  compareLead:
    'Solo lo público: no cuentan los bienes de la pareja, de dependientes o en copropiedad, que la norma reserva. La periodicidad del ingreso cambia con el tipo de declaración.',
  measure: 'Dato',
  difference: 'Qué cambió entre dos declaraciones',
  differenceOf: 'De {before} a {after}',
  noDifference: 'Nada de lo que se publica cambió.',
  more: 'Hay {count} diferencias más; abra cada declaración.',
  list: 'Todas',
  date: 'Presentada',
  declaration: 'Declaración',
  year: 'Ejercicio',
  seeDifference: 'ver qué cambió desde esta',
  shown: 'la que está viendo',
  namesakes: 'Del mismo nombre',
  namesakesLead:
    'Estas declaraciones llevan el mismo nombre. Son posibles homónimos: nada prueba que sean de la misma persona.',
  standing: 'Qué se sabe',
  standings: {
    possible: 'posible homónimo',
    different: 'otra persona: los identificadores difieren',
  },
  noNamesakes: 'Nadie más declara con este nombre en las fuentes conectadas.',
  aside: 'Otras declaraciones',
  asideSame: 'De la misma persona: {count}',
  asideNamesakes: 'Posibles homónimos: {count}',
  asideDifferent: 'Otras personas de igual nombre: {count}',
  asideAll: 'Verlas una junto a otra',
}

const en: typeof es = {
  title: 'Declarations of {name}',
  description: 'The declarations of one person side by side, and those of possible namesakes.',
  back: 'Back to the declaration',
  same: 'Of the same person',
  sameLead:
    'In these declarations the sources give the same reserved identifier ({evidence}). The platform compares it encrypted: it neither keeps nor shows it.',
  noIdentifier:
    'The source gives no identifier by which this declaration could be linked to others. An equal name does not prove that it is the same person.',
  alone: 'The source gives an identifier, and no other declaration that we know bears the same.',
  compare: 'Side by side',
  compareLead:
    'Public data alone: what belongs to a spouse, to dependants or is co-owned does not count, as the norm reserves it. The period of the income changes with the type of declaration.',
  measure: 'Item',
  difference: 'What changed between two declarations',
  differenceOf: 'From {before} to {after}',
  noDifference: 'Nothing of what is published changed.',
  more: 'There are {count} more differences; open each declaration.',
  list: 'All of them',
  date: 'Filed',
  declaration: 'Declaration',
  year: 'Fiscal year',
  seeDifference: 'see what changed since',
  shown: 'the one you came from',
  namesakes: 'Of the same name',
  namesakesLead:
    'These declarations bear the same name. They are possible namesakes: nothing proves that they are of the same person.',
  standing: 'What is known',
  standings: {
    possible: 'possible namesake',
    different: 'another person: the identifiers differ',
  },
  noNamesakes: 'Nobody else declares under this name at the connected sources.',
  aside: 'Other declarations',
  asideSame: 'Of the same person: {count}',
  asideNamesakes: 'Possible namesakes: {count}',
  asideDifferent: 'Other people of the same name: {count}',
  asideAll: 'See them side by side',
}

/** What the pages say of the records of one person; sent with the page's data, so that other pages do not load it. */
export type PersonWords = typeof es

/** Those words in a language. */
export const personWords = (language: Language): PersonWords => ({ es, en })[language]
