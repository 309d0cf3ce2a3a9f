/** Why data of a sanctioned party are public, in words. */
export const ofCompanies = {
  rfc: {
    es: 'si es el RFC de 12 caracteres de una persona moral',
    en: 'where it is the 12-character RFC of a legal person',
  },
  data: { es: 'si la parte sancionada es una persona moral', en: 'where the sanctioned party is a legal person' },
} as const

/** Why data of a sanctioned servant are public, or replaced, in words. */
export const ofServants = {
  identifying: { es: 'si la falta es grave', en: 'where the fault is grave' },
  texts: {
    es: 'si la falta es grave, o si el texto no contiene ni el nombre, ni el número de expediente, ni una dirección',
    en: 'where the fault is grave, or where the text holds neither the name, nor the case number, nor an address',
  },
  institutions: {
    es: 'si la falta es grave, o si no contiene dos palabras del nombre de la persona',
    en: 'where the fault is grave, or where it does not hold two words of the person’s name',
  },
  id: {
    es: 'si la falta no es grave y el identificador puede revelar el nombre o el expediente',
    en: 'where the fault is not grave and the id may tell the name or the case number',
  },
} as const
