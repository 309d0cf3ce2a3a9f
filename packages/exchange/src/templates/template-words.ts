import type { Json, Language } from '@pdn/core'
import type { DescribedField } from '@pdn/systems'

/** Words of a template, in both languages. */
export const templateWords = {
  es: {
    example: 'EJEMPLO',
    instructions: 'Instrucciones',
    title: 'Cómo llenar esta plantilla',
    steps: [
      '1. Cada renglón de la hoja «registros» es un registro. Los nombres de la primera fila son los del estándar: no los cambie. Las columnas que no use pueden quedar vacías o borrarse.',
      '2. Las columnas con * (fondo anaranjado) son obligatorias. Al seleccionar una celda aparece qué va en ella; en las listas, elija de la flecha.',
      '3. La segunda fila es un ejemplo. Está marcada con EJEMPLO en la columna pdn:marca y no se toma como dato; puede borrarla. Si escribe sobre ella, borre la marca.',
      '4. Los renglones de la hoja «registros» ya están numerados en pdn:registro; los que queden sin más datos no cuentan. Las demás hojas son las listas del registro: en su columna pdn:registro elija el número del registro al que pertenece cada renglón. Un registro puede tener varios renglones, o ninguno.',
      '5. Las columnas numeradas, como tipoSancion[0].clave y tipoSancion[1].clave, son el primer y el segundo elemento de una lista. Si necesita más, agregue columnas con el número que sigue.',
      '6. Las fechas van como 2024-05-31 (o como fecha de Excel). Los montos, sin signos ni comas: 1234.50. Una lista de valores sencillos va en una celda, separada con punto y coma.',
      '7. Lo marcado como reservado no se publica: la plataforma lo corta antes de publicar. Guarde este archivo como corresponde a datos personales.',
      '8. Cuando termine: pdn convert archivo.xlsx registros.jsonl · pdn validate registros.jsonl{serve}',
    ],
    serve: ' · pdn provider serve --system {system} --contract {contract} --data archivo.xlsx',
    columnsTitle: 'Columnas',
    headings: ['Qué es', 'Hoja', 'Columna', 'Obligatoria', 'Qué se escribe', 'Publicidad', 'Ejemplo'],
    leftOut:
      'El estándar tiene además estas listas, para las que la plantilla no tiene columnas; se agregan con su nombre y número:',
    yes: 'Sí',
    no: 'No',
    sometimes: 'En algunos casos',
    required: 'Obligatorio.',
    requiredSometimes: 'Obligatorio en algunos casos.',
    refusal: 'El valor no es de los que pide el estándar. Elija de la lista, o corrija el formato.',
    markNote: 'Una palabra aquí aparta el renglón: no se toma como dato. Déjela vacía en sus registros.',
    recordNote: 'El número del registro: en las hojas de listas, el del registro al que pertenece el renglón.',
    public: 'Pública',
    reserved: 'Reservada: no se publica',
    conditional: 'Depende del registro',
    unclassified: 'No se publica',
    kinds: {
      date: 'Fecha: AAAA-MM-DD',
      instant: 'Fecha y hora: AAAA-MM-DDThh:mm:ssZ',
      whole: 'Número entero',
      number: 'Número',
      truth: 'Sí o No',
      list: 'Uno de la lista',
      open: 'Uno de la lista u otro',
      several: 'Varios, separados con ;',
      text: 'Texto',
      letters: 'letras como máximo',
    },
  },
  en: {
    example: 'EXAMPLE',
    instructions: 'Instructions',
    title: 'How to fill in this template',
    steps: [
      '1. Each row of the sheet “registros” is a record. The names in the first row are those of the standard: do not change them. Columns that you do not use may stay empty or be deleted.',
      '2. Columns with * (orange) are required. Select a cell to see what belongs there; in lists, choose by the arrow.',
      '3. The second row is an example. It is marked EXAMPLE in the column pdn:marca and is no data; you may delete it. If you write over it, take the mark away.',
      '4. The rows of the sheet “registros” are numbered already in pdn:registro; those that stay without further data do not count. The other sheets are the lists of a record: in their column pdn:registro choose the number of the record that a row belongs to. A record may have several rows, or none.',
      '5. Numbered columns such as tipoSancion[0].clave and tipoSancion[1].clave are the first and the second item of a list. If you need more, add columns with the next number.',
      '6. Dates are written 2024-05-31 (or as dates of Excel). Amounts without signs and commas: 1234.50. A list of plain values stands in one cell, parted by semicolons.',
      '7. What is marked reserved is not published: the platform cuts it before it publishes. Keep this file as personal data are to be kept.',
      '8. When you are done: pdn convert file.xlsx registros.jsonl · pdn validate registros.jsonl{serve}',
    ],
    serve: ' · pdn provider serve --system {system} --contract {contract} --data file.xlsx',
    columnsTitle: 'Columns',
    headings: ['What it is', 'Sheet', 'Column', 'Required', 'What to write', 'Publicity', 'Example'],
    leftOut:
      'The standard also has these lists, for which the template has no columns; add them by their name and number:',
    yes: 'Yes',
    no: 'No',
    sometimes: 'In some cases',
    required: 'Required.',
    requiredSometimes: 'Required in some cases.',
    refusal: 'The value is not one that the standard asks for. Choose from the list, or mend its form.',
    markNote: 'A word here sets the row aside: it is no data. Leave it empty in your records.',
    recordNote: 'The number of the record: in the sheets of lists, of the record that the row belongs to.',
    public: 'Public',
    reserved: 'Reserved: not published',
    conditional: 'Depends on the record',
    unclassified: 'Not published',
    kinds: {
      date: 'Date: YYYY-MM-DD',
      instant: 'Date and time: YYYY-MM-DDThh:mm:ssZ',
      whole: 'Whole number',
      number: 'Number',
      truth: 'Yes or No',
      list: 'One of the list',
      open: 'One of the list, or another',
      several: 'Several, parted by ;',
      text: 'Text',
      letters: 'letters at most',
    },
  },
} as const

/** A member's name as people read it: `primerApellido` → `Primer apellido`, `monto_total` → `Monto total`. */
const readableName = (name: string): string => {
  const spaced = name
    .replace(/([a-z\u00e0-\u00ff])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** A path as people read it: `datosGenerales.primerApellido` → `Datos generales: Primer apellido`. */
export const readablePath = (steps: readonly (string | number)[]): string =>
  steps
    .map(step => (typeof step === 'number' ? String(step + 1) : readableName(step)))
    .join(': ')
    .replace(/: (\d+)/g, ' $1')

/** Whether what a field holds is published, in words. */
export const publicityWords = ({ publicity }: DescribedField, language: Language): string => {
  const say = templateWords[language]
  if (publicity.class === 'public') return say.public
  if (publicity.class === 'conditional') return say.conditional
  return publicity.class === 'unclassified' || publicity.class === 'mixed' ? say.unclassified : say.reserved
}

/** A value as an example shows it in words. */
export const exampleText = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
