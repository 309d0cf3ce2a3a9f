import type { Localized } from '@pdn/core'

/** Why a file cannot be read, in words for who made it, and what to do. */
interface FailureWords {
  readonly what: Localized
  readonly advice: Localized
}

/** Words for errors of reading, by their codes; what the error itself says of the place comes beside them. */
export const failureWords: Readonly<Record<string, FailureWords>> = {
  'file-missing': {
    what: { es: 'El archivo no existe.', en: 'The file does not exist.' },
    advice: {
      es: 'Revise la ruta; las relativas empiezan en la carpeta actual.',
      en: 'Check its path; relative paths start at the current folder.',
    },
  },
  'file-is-directory': {
    what: { es: 'Se esperaba un archivo y esto es una carpeta.', en: 'A file was expected, but this is a folder.' },
    advice: {
      es: 'Nombre un archivo de los que contiene.',
      en: 'Name one file inside it.',
    },
  },
  'file-unreadable': {
    what: { es: 'El archivo no se puede leer.', en: 'The file cannot be read.' },
    advice: {
      es: 'Revise los permisos y el disco, y que ningún otro programa lo esté escribiendo.',
      en: 'Check its rights and the disk, and that no other program is writing it.',
    },
  },
  'file-unwritable': {
    what: { es: 'No se puede escribir el archivo.', en: 'The file cannot be written.' },
    advice: {
      es: 'Revise la carpeta, sus permisos y el espacio en el disco.',
      en: 'Check the folder, its rights and the space on the disk.',
    },
  },
  'file-empty': {
    what: { es: 'El archivo está vacío.', en: 'The file is empty.' },
    advice: {
      es: 'Descárguelo o expórtelo otra vez: una descarga interrumpida deja uno así.',
      en: 'Fetch or export it again: an interrupted download leaves such a file.',
    },
  },
  'file-binary': {
    what: {
      es: 'No es un archivo de datos que se pueda leer, o es un libro de Excel con contraseña o del formato antiguo (.xls).',
      en: 'It is no file of data that can be read, or an Excel workbook with a password or of the old format (.xls).',
    },
    advice: {
      es: 'Guárdelo como .xlsx sin contraseña o como CSV UTF-8. Un PDF o una imagen no se pueden revisar: pida los datos a quien los publicó.',
      en: 'Save it as .xlsx without a password or as CSV UTF-8. A PDF or a picture cannot be checked: ask its publisher for the data.',
    },
  },
  'file-is-markup': {
    what: {
      es: 'El archivo no trae datos: es una página web (HTML) o un documento XML.',
      en: 'The file holds no data: it is a web page (HTML) or an XML document.',
    },
    advice: {
      es: 'Ábralo en un navegador: quizá es un mensaje de error, o la página desde la que se descargan los datos.',
      en: 'Open it in a browser: it may be an error message, or the page from which the data is downloaded.',
    },
  },
  'workbook-invalid': {
    what: {
      es: 'El libro de Excel o el archivo ZIP está dañado, incompleto o protegido.',
      en: 'The Excel workbook or ZIP archive is damaged, incomplete or protected.',
    },
    advice: {
      es: 'Descárguelo otra vez, o ábralo en una hoja de cálculo y guárdelo como .xlsx o como CSV UTF-8.',
      en: 'Fetch it again, or open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8.',
    },
  },
  'workbook-too-large': {
    what: {
      es: 'El libro de Excel o el archivo ZIP se expande a más de lo que se lee de uno.',
      en: 'The Excel workbook or ZIP archive unpacks to more than is read of one.',
    },
    advice: {
      es: 'Guarde la hoja como CSV UTF-8, o saque los archivos del ZIP: un CSV puede tener cualquier tamaño.',
      en: 'Save the sheet as CSV UTF-8, or take the files out of the ZIP: a CSV may be of any size.',
    },
  },
  'gzip-truncated': {
    what: { es: 'El archivo gzip está cortado.', en: 'The gzip file is cut off.' },
    advice: {
      es: 'Descárguelo o comprímalo otra vez.',
      en: 'Fetch or compress it again.',
    },
  },
  'gzip-invalid': {
    what: { es: 'El archivo gzip está dañado.', en: 'The gzip file is damaged.' },
    advice: {
      es: 'Descárguelo o comprímalo otra vez.',
      en: 'Fetch or compress it again.',
    },
  },
  'record-too-large': {
    what: {
      es: 'Un documento o una fila pasa de 16 millones de letras.',
      en: 'A document or row is longer than 16 million letters.',
    },
    advice: {
      es: 'Ponga cada documento en su línea (JSON Lines), o revise si falta cerrar unas comillas.',
      en: 'Put each document on a line of its own (JSON Lines), or look for a quotation mark that is not closed.',
    },
  },
  'csv-quote-unclosed': {
    what: {
      es: 'El CSV abre unas comillas y nunca las cierra.',
      en: 'The CSV opens a quotation mark and never closes it.',
    },
    advice: {
      es: 'Búsquelas en la línea que se dice abajo y ciérrelas, o expórtelo otra vez.',
      en: 'Look for it on the line told below and close it, or export the file again.',
    },
  },
  'csv-delimiter-wrong': {
    what: { es: 'El CSV se separa con un signo que no usa.', en: 'The CSV is split at a sign that it does not use.' },
    advice: {
      es: 'Expórtelo con coma, punto y coma o tabulador.',
      en: 'Export it with comma, semicolon or tab.',
    },
  },
  'json-invalid': {
    what: { es: 'El archivo no es JSON bien formado.', en: 'The file is not well-formed JSON.' },
    advice: {
      es: 'Corríjalo en la línea que se dice abajo, o expórtelo otra vez: quizá quedó cortado.',
      en: 'Mend it on the line told below, or export it again: it may have been cut off.',
    },
  },
  'document-too-deep': {
    what: { es: 'Un documento está anidado demasiado.', en: 'A document nests too deep.' },
    advice: {
      es: 'Ningún estándar llega a tanto: expórtelo otra vez.',
      en: 'No standard is that deep: export it again.',
    },
  },
  'workbook-sheet-absent': {
    what: { es: 'El libro no tiene esa hoja.', en: 'The workbook has no such sheet.' },
    advice: { es: 'Escriba su nombre como está en el libro.', en: 'Write its name as the workbook has it.' },
  },
  'standard-unknown': {
    what: {
      es: 'No se sabe de qué estándar es el archivo, no hay uno con el nombre que se dio, o el archivo es plantilla de otro.',
      en: 'It is not known of which standard the file is, there is none of the name that was given, or the file is a template of another.',
    },
    advice: {
      es: 'Diga cuál es: el sistema es s1, s2, s3 o s6; los tipos y versiones se ven en /especificaciones.',
      en: 'Say which it is: the system is s1, s2, s3 or s6; kinds and versions are shown at /especificaciones.',
    },
  },
  'validation-too-large': {
    what: {
      es: 'El archivo pide más espacio, memoria o tiempo del que aquí se le da.',
      en: 'The file takes more room, memory or time than it is given here.',
    },
    advice: {
      es: 'Valídelo en su computadora: pdn validate, o la página /validador. Comprimirlo con gzip también ayuda.',
      en: 'Validate it on your own computer: pdn validate, or the page /validador. Compressing it with gzip helps too.',
    },
  },
  'too-many-requests': {
    what: { es: 'Se están validando otros archivos.', en: 'Other files are being validated.' },
    advice: {
      es: 'Intente en unos segundos, o valídelo en su computadora: pdn validate, o la página /validador.',
      en: 'Try again in some seconds, or validate on your own computer: pdn validate, or the page /validador.',
    },
  },
  'unexpected-answer': {
    what: { es: 'La dirección no dio el archivo.', en: 'The address did not give the file.' },
    advice: {
      es: 'Ábrala en un navegador: quizá pide contraseña, o el archivo se movió.',
      en: 'Open it in a browser: it may want a password, or the file may have moved.',
    },
  },
  'connect-failed': {
    what: { es: 'No se pudo conectar con la dirección.', en: 'No connection with the address could be made.' },
    advice: {
      es: 'Revise cómo está escrita y la red de este equipo.',
      en: 'Check its spelling and the network of this machine.',
    },
  },
}

/** Where in a file, as errors of reading tell it, in Spanish. */
const placeInSpanish = (where: string): string =>
  where
    .replace(/, line (\d+)/, ', línea $1')
    .replace(/, row (\d+)/, ', fila $1')
    .replace(/, column (\d+)/, ', columna $1')
    .replace(/\(character (\d+)\)$/, '(carácter $1)')

/** What an error of reading says. */
export interface ToldFailure {
  readonly message: string
  readonly where: string | null
  readonly hint: string | null
}

/** An error of reading in a language; in English, and where there are no words for it, as it tells itself. */
export const failureIn = <Failure extends ToldFailure & { readonly code: string }>(
  failure: Failure,
  language: keyof Localized,
): Failure => {
  const words = Object.hasOwn(failureWords, failure.code) ? failureWords[failure.code] : undefined
  if (language === 'en' || words === undefined) return failure
  const { where } = failure
  return { ...failure, message: words.what.es, where: where && placeInSpanish(where), hint: words.advice.es }
}
