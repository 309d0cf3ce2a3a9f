import type { Localized } from '@pdn/core'
import { isRuleName, type RuleName } from '@pdn/systems'

const repairedByReader: Localized = {
  es: 'La plataforma lo lee así; corríjalo en la fuente para que quien use otro programa lea lo mismo.',
  en: 'The platform reads it all the same; mend it at the source, so that other programs read the same.',
}

const asInExample: Localized = {
  es: 'Compare el valor con el ejemplo del estándar en /especificaciones.',
  en: 'Compare the value with the example of the standard at /especificaciones.',
}

const keyOfCatalogue: Localized = {
  es: 'Elija una clave del catálogo, escrita igual; los catálogos están en /especificaciones.',
  en: 'Choose a key of the catalogue, spelled the same; the catalogues are at /especificaciones.',
}

const readableNumber: Localized = {
  es: 'Escriba solo el número, con punto decimal: 1200.50.',
  en: 'Write the number alone, with a decimal point: 1200.50.',
}

const identify: Localized = {
  es: 'Sin este dato el documento no se puede publicar: escríbalo.',
  en: 'Without this value the document cannot be published: write it.',
}

const hints: Readonly<Partial<Record<RuleName, Localized>>> = {
  'missing-required': {
    es: 'Escriba el dato. Si no existe, revise qué permite el estándar en su lugar; un texto vacío no cuenta.',
    en: 'Give the value. Where there is none, see what the standard allows instead; an empty text does not count.',
  },
  'wrong-type': {
    es: 'Escriba el valor con el tipo pedido: los números sin comillas, ni comas, ni signo de pesos; las listas entre [ ].',
    en: 'Write the value as the type asked for: numbers without quotation marks, commas or currency signs; lists in [ ].',
  },
  'not-in-list': {
    es: 'Elija una clave del catálogo, escrita igual: mayúsculas, acentos y guiones bajos cuentan.',
    en: 'Choose a key of the catalogue, spelled the same: capitals, accents and underscores count.',
  },
  'bad-format': {
    es: 'Escriba el valor en el formato pedido; una fecha tiene que existir en el calendario.',
    en: 'Write the value in the format asked for; a date has to exist in the calendar.',
  },
  'too-long': {
    es: 'Acorte el texto, o divídalo en los campos que le tocan.',
    en: 'Shorten the text, or divide it among the fields it belongs in.',
  },
  'too-short': { es: 'Escriba el valor completo.', en: 'Write the whole value.' },
  'too-large': { es: 'Revise el número: pasa del máximo.', en: 'Check the number: it is past the maximum.' },
  'too-small': { es: 'Revise el número: no llega al mínimo.', en: 'Check the number: it is below the minimum.' },
  'too-many': { es: 'Deje solo los elementos permitidos.', en: 'Leave only as many as are allowed.' },
  'too-few': {
    es: 'Añada los elementos que faltan; si no los hay, omita la lista donde el estándar lo permita.',
    en: 'Add what is missing; where there is none, leave the list out if the standard allows it.',
  },
  'repeated-item': { es: 'Quite el elemento repetido.', en: 'Take the repeated item out.' },
  'code-unknown': keyOfCatalogue,
  'sanction-key-unknown': keyOfCatalogue,
  'fault-key-unknown': keyOfCatalogue,
  'fault-unknown': keyOfCatalogue,
  'sanction-key-missing': keyOfCatalogue,
  'fault-missing': keyOfCatalogue,
  'number-unreadable': readableNumber,
  'money-unreadable': readableNumber,
  'name-missing': identify,
  unidentified: identify,
  'unknown-kind': identify,
  'not-a-sanction': identify,
  'not-a-servant': identify,
  'currency-unknown': {
    es: 'Escriba la clave de la moneda: MXN, USD, EUR.',
    en: 'Write the code of the currency: MXN, USD, EUR.',
  },
  'date-unreadable': {
    es: 'Escriba la fecha como AAAA-MM-DD, un día que exista en el calendario.',
    en: 'Write the date as YYYY-MM-DD, a day that exists in the calendar.',
  },
  'term-unreadable': {
    es: 'Escriba los años, meses y días del plazo como números, cada uno en su campo.',
    en: 'Write years, months and days of the term as numbers, each in its own field.',
  },
  'person-type-absent': {
    es: 'Escriba F para una persona física, M para una moral.',
    en: 'Write F for a natural person, M for a legal one.',
  },
  'doubtful-default': {
    es: 'Pregunte a la fuente: parece un valor que el sistema de captura pone cuando nadie lo llena.',
    en: 'Ask the source: it looks like a value that the capture system sets where nobody gives one.',
  },
  'none-contradicted': {
    es: 'Ponga «ninguno» en falso si hay elementos, o quítelos si no los hay.',
    en: 'Set “ninguno” to false where there are entries, or take them out where there are none.',
  },
  'no-place': {
    es: 'Revise dónde tiene el estándar este dato; donde está no se publica.',
    en: 'See where the standard has this value; where it stands it is not published.',
  },
  'releases-not-a-list': {
    es: 'Ponga las publicaciones del registro entre [ ].',
    en: 'Put the releases of the record into [ ].',
  },
  'array-expected': {
    es: 'Ponga el valor entre [ ], aunque sea uno solo.',
    en: 'Put the value into [ ], even a single one.',
  },
  'not-an-array': {
    es: 'Ponga el valor entre [ ], aunque sea uno solo.',
    en: 'Put the value into [ ], even a single one.',
  },
  'object-expected': {
    es: 'Escriba el valor entre { }, con el nombre de cada campo.',
    en: 'Write the value in { }, with the name of each field.',
  },
  'unknown-member': {
    es: 'Revise el nombre del campo. El estándar no lo tiene, así que no se publica.',
    en: 'Check the name of the field. The standard does not have it, so it is not published.',
  },
  'stray-character': {
    es: 'Quite el carácter: suele venir de una copia o de un archivo guardado en otro juego de caracteres.',
    en: 'Take the character out: it mostly comes from a copy, or from a file saved in another character set.',
  },
  'changed-later': {
    es: 'Nada que corregir: el documento está bien en su versión. Importa a quien lo pase a la siguiente.',
    en: 'Nothing to mend: the document is right in its version. It concerns whoever takes it to the next one.',
  },
  'wrong-shape': asInExample,
  placeholder: {
    es: 'Omita el campo en lugar de rellenarlo con «N/A», «ND», guiones o ceros.',
    en: 'Leave the field out instead of filling it with “N/A”, “ND”, dashes or zeros.',
  },
  'empty-value': {
    es: 'Escriba el dato, u omita el campo si no es obligatorio.',
    en: 'Give the value, or leave the field out where it is optional.',
  },
  'id-reused': {
    es: 'Dé a cada documento un identificador propio; si es el mismo documento, entréguelo una sola vez.',
    en: 'Give each document an id of its own; where it is the same document, give it once.',
  },
  'id-missing': {
    es: 'Dé a cada documento un `id` propio, que no cambie entre entregas.',
    en: 'Give each document an `id` of its own that stays the same from one delivery to the next.',
  },
  'missing-ocid': {
    es: 'Escriba el `ocid`: su prefijo registrado y el número del procedimiento.',
    en: 'Write the `ocid`: your registered prefix and the number of the process.',
  },
  'not-an-object': {
    es: 'Cada documento va entre { }, con el nombre de cada campo.',
    en: 'Each document stands in { }, with the name of each field.',
  },
  'document-too-deep': {
    es: 'Ningún documento del estándar anida tanto: expórtelo de nuevo.',
    en: 'No document of the standard nests so deep: export it again.',
  },
  'dates-reversed': {
    es: 'Revise las dos fechas: una puede estar en el campo de la otra.',
    en: 'Check both dates: one may stand in the field of the other.',
  },
  'rfc-contradicts-person-type': {
    es: 'Un RFC de 12 caracteres es de persona moral y uno de 13 de persona física: corrija el RFC o el tipo.',
    en: 'An RFC of 12 characters is a company’s, one of 13 a person’s: mend the RFC or the type.',
  },
  'catalogue-label': {
    es: 'Escriba junto a la clave el valor que el catálogo le da.',
    en: 'Write beside the key the label that the catalogue gives it.',
  },
  'another-kind': {
    es: 'Entréguelo en el archivo de su tipo, o valide sin pedir un tipo.',
    en: 'Give it in the file of its own kind, or validate without asking for a kind.',
  },
  'no-documents': {
    es: 'Expórtelo de nuevo: está bien formado y vacío.',
    en: 'Export it again: it is well-formed, and empty.',
  },
  'standard-unrecognised': {
    es: 'Diga de qué estándar es, por su sistema, tipo o versión; una tabla lleva su encabezado en la primera fila, y si tiene otras columnas se convierte antes con `pdn convert`.',
    en: 'Say which standard it is of, by system, kind or version; a table has its header in the first row, and one of other columns is converted first by `pdn convert`.',
  },
  'more-issues': {
    es: 'Corrija los primeros y valide de nuevo.',
    en: 'Mend the first ones and validate again.',
  },
  'record-of-another': {
    es: 'Ponga cada publicación en el registro de su procedimiento, o corrija el `ocid`.',
    en: 'Put each release into the record of its process, or mend the `ocid`.',
  },
  'record-repeated': {
    es: 'Publique un registro por procedimiento, con todas sus publicaciones.',
    en: 'Publish one record a process, with all of its releases.',
  },
  'empty-record': {
    es: 'Incluya las publicaciones del procedimiento, o quite el registro.',
    en: 'Include the releases of the process, or leave the record out.',
  },
  'releases-embedded-and-linked': {
    es: 'Incluya todas las publicaciones del registro, o enlácelas todas.',
    en: 'Embed all releases of the record, or link to all of them.',
  },
  'earlier-standard': {
    es: 'Lo que cambió entre versiones se señala como error o aviso: pase el paquete a 1.1 y escriba esa `version`.',
    en: 'What changed between the versions is told as an error or warning: bring the package to 1.1 and write that `version`.',
  },
  'unknown-standard': {
    es: 'Escriba en `version` la versión de OCDS a la que se apega el paquete: 1.1.',
    en: 'Write into `version` the version of OCDS that the package keeps to: 1.1.',
  },
  'linked-release': {
    es: 'Incluya la entrega en el archivo; los enlaces no se siguen.',
    en: 'Include the release in the file; links are not followed.',
  },
  'fault-contradicts-collection': {
    es: 'Revise la falta, o entregue el documento en el conjunto que le toca.',
    en: 'Check the fault, or give the document in the collection that it belongs in.',
  },
  'row-ragged': {
    es: 'Revise separadores y comillas de la fila: tiene más o menos celdas que el encabezado.',
    en: 'Check the delimiters and quotation marks of the row: it has more or fewer cells than the header.',
  },
  'row-blank': { es: 'Quite la fila vacía.', en: 'Take the empty row out.' },
  'quote-stray': {
    es: 'Duplique las comillas que van dentro de un texto: "".',
    en: 'Double the quotation marks inside a text: "".',
  },
  'column-unnamed': { es: 'Dé nombre a la columna.', en: 'Name the column.' },
  'column-repeated': { es: 'Dé un nombre distinto a cada columna.', en: 'Give each column a name of its own.' },
  'column-unknown': {
    es: 'Revise el nombre de la columna: el estándar no la conoce.',
    en: 'Check the name of the column: the standard does not know it.',
  },
  'header-below': {
    es: 'Deje el encabezado en la primera fila.',
    en: 'Put the header into the first row.',
  },
  'sheet-unread': {
    es: 'Ponga los datos en una hoja visible con el mismo encabezado; otra se convierte con `pdn convert --sheet`.',
    en: 'Put the data on a visible sheet with the same header; another is converted by `pdn convert --sheet`.',
  },
  'cell-without-value': {
    es: 'Guarde el libro con sus fórmulas calculadas, o escriba el valor.',
    en: 'Save the workbook with its formulas calculated, or write the value.',
  },
  'cell-merged': {
    es: 'Separe las celdas combinadas y escriba el valor en cada fila.',
    en: 'Split merged cells and write the value in each row.',
  },
  'encoding-mixed': {
    es: 'Guarde el archivo entero como UTF-8.',
    en: 'Save the whole file as UTF-8.',
  },
  'json-invalid': {
    es: 'Corrija la línea: no es JSON bien formado. Pudo quedar cortada.',
    en: 'Mend the line: it is not well-formed JSON. It may have been cut off.',
  },
}

/** How to mend what breaks a rule; `repaired` says that the platform's reader understood the value. */
export const mendingHint = (rule: string, repaired: boolean): Localized =>
  (isRuleName(rule) ? hints[rule] : undefined) ?? (repaired ? repairedByReader : asInExample)
