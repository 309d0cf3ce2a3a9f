/** When a value of a process is reserved, or replaced, in words. */
export const reasons = {
  contact: {
    es: 'si es de una persona física o de quien no se sabe qué es',
    en: 'where it is of a natural person or of somebody of whom nothing tells what they are',
  },
  identifier: {
    es: 'si es el identificador de una persona física: CURP, RFC de 13 caracteres u otro',
    en: 'where it identifies a natural person: CURP, 13-character RFC or another',
  },
  partyId: {
    es: 'si está hecho del identificador de una persona física',
    en: 'where it is made of an identifier of a natural person',
  },
  attendee: {
    es: 'si es una persona física que solo asistió a una junta',
    en: 'where it is a natural person who only attended a meeting',
  },
} as const
