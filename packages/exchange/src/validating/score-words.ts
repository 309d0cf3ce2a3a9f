import type { Localized } from '@pdn/core'

/** The formula of `qualityScore` in words, wherever a score stands. */
export const scoreWords: Localized = {
  es: 'Calidad = 100 × promedio, sobre todos los documentos y los paquetes que los contienen, de 1 ÷ (1 + E + A ÷ 10). E: reglas que el documento rompe con error; A: las que rompe solo con advertencia. Repetir una misma falta no resta más; un documento que no se pudo leer vale 0.',
  en: 'Quality = 100 × the mean over all documents, and the packages around them, of 1 ÷ (1 + E + W ÷ 10). E: rules that the document breaks with an error; W: those that it breaks with a warning alone. Repeating one fault takes no more away; a document that could not be read counts 0.',
}
