import type { Localized } from '@pdn/core'

const names = {
  'missing-required': { es: 'Falta un dato que el estándar pide', en: 'A value that the standard requires is missing' },
  'empty-value': { es: 'Un dato vino vacío', en: 'A value came empty' },
  placeholder: {
    es: 'Un dato traía un relleno en lugar de un valor',
    en: 'A value held a filler in place of a real one',
  },
  'wrong-type': {
    es: 'Un dato no es del tipo que pide el estándar',
    en: 'A value is not of the type that the standard asks for',
  },
  'type-repaired': {
    es: 'Un dato venía con otro tipo y se convirtió',
    en: 'A value came as another type and was converted',
  },
  'wrong-shape': {
    es: 'Un dato no tiene la forma que pide el estándar',
    en: 'A value does not have the shape that the standard asks for',
  },
  'object-expected': {
    es: 'Un dato no tiene la forma que pide el estándar',
    en: 'A value does not have the shape that the standard asks for',
  },
  'array-expected': { es: 'Un dato debía ser una lista', en: 'A value should have been a list' },
  'not-an-array': { es: 'Un dato debía ser una lista', en: 'A value should have been a list' },
  'not-an-object': { es: 'El documento no es un objeto', en: 'The document is not an object' },
  'not-in-list': { es: 'Un valor no está en la lista del estándar', en: 'A value is not in the list of the standard' },
  'code-repaired': {
    es: 'Una clave venía escrita de otro modo y se corrigió',
    en: 'A code was spelled otherwise and was mended',
  },
  'bad-format': {
    es: 'Un dato no tiene el formato del estándar',
    en: 'A value does not have the format of the standard',
  },
  'too-long': {
    es: 'Un texto es más largo de lo que permite el estándar',
    en: 'A text is longer than the standard allows',
  },
  'too-short': {
    es: 'Un texto es más corto de lo que pide el estándar',
    en: 'A text is shorter than the standard asks for',
  },
  'too-large': { es: 'Un número o documento pasa del máximo', en: 'A number or document is past the maximum' },
  'too-small': { es: 'Un número es menor que el mínimo', en: 'A number is below the minimum' },
  'too-many': { es: 'Una lista tiene más elementos de los permitidos', en: 'A list has more items than allowed' },
  'too-few': { es: 'Una lista tiene menos elementos de los pedidos', en: 'A list has fewer items than asked for' },
  'repeated-item': { es: 'Una lista repite un elemento', en: 'A list repeats an item' },
  'unknown-member': {
    es: 'Trae un dato que el estándar no conoce',
    en: 'It has a value that the standard does not know',
  },
  'stray-character': {
    es: 'Un texto trae un carácter que no se lee',
    en: 'A text has a character that cannot be read',
  },
  'changed-later': {
    es: 'La versión siguiente lo escribe de otro modo',
    en: 'The next version writes it otherwise',
  },
  'member-renamed': {
    es: 'Un dato venía con otro nombre y se reconoció',
    en: 'A value came under another name and was recognised',
  },
  'renamed-member': {
    es: 'Un dato venía con otro nombre y se reconoció',
    en: 'A value came under another name and was recognised',
  },
  'early-names': {
    es: 'Usa nombres de una versión anterior del estándar',
    en: 'It uses names of an earlier version of the standard',
  },
  'date-repaired': {
    es: 'Una fecha venía en otro formato y se convirtió',
    en: 'A date came in another format and was converted',
  },
  'date-unreadable': { es: 'Una fecha no se pudo leer', en: 'A date could not be read' },
  'date-without-time': { es: 'Una fecha venía sin hora', en: 'A date came without a time' },
  'date-without-zone': { es: 'Una fecha venía sin huso horario', en: 'A date came without a time zone' },
  'dates-reversed': { es: 'El fin es anterior al inicio', en: 'The end is earlier than the start' },
  'time-missing': { es: 'Una fecha y hora venía sin hora', en: 'A date with time came without its time' },
  'number-unreadable': { es: 'Un número no se pudo leer', en: 'A number could not be read' },
  'boolean-unreadable': { es: 'Un sí o no no se pudo leer', en: 'A yes or no could not be read' },
  'term-unreadable': { es: 'Un plazo no se pudo leer', en: 'A term could not be read' },
  'money-rounded': {
    es: 'Un monto traía más decimales que su moneda',
    en: 'An amount had more decimals than its currency',
  },
  'money-normalised': {
    es: 'Un monto venía en otro formato y se convirtió',
    en: 'An amount came in another format and was converted',
  },
  'money-unreadable': { es: 'Un monto no se pudo leer', en: 'An amount could not be read' },
  'currency-normalised': {
    es: 'Una moneda venía con otro nombre y se reconoció',
    en: 'A currency came under another name and was recognised',
  },
  'currency-unknown': { es: 'Una moneda no se reconoció', en: 'A currency was not recognised' },
  'id-reused': {
    es: 'La fuente usó el mismo identificador para dos documentos',
    en: 'The source used the same identifier for two documents',
  },
  'id-missing': { es: 'El documento no trae identificador', en: 'The document has no identifier' },
  'id-from-case-number': {
    es: 'No trae identificador; lo identifica su número de expediente',
    en: 'It has no identifier; the number of its case identifies it',
  },
  'id-repaired': { es: 'Un identificador se corrigió', en: 'An identifier was mended' },
  'name-missing': { es: 'El documento no trae ningún nombre', en: 'The document has no name' },
  'missing-ocid': { es: 'El documento no trae OCID', en: 'The document has no OCID' },
  'sanction-implied': { es: 'La sanción se dedujo de otros datos', en: 'The sanction was deduced from other values' },
  'sanction-key-missing': { es: 'La sanción no trae clave', en: 'The sanction has no key' },
  'sanction-key-unknown': {
    es: 'La clave de la sanción no está en la lista del estándar',
    en: 'The key of the sanction is not in the list of the standard',
  },
  'sanction-key-repaired': {
    es: 'La clave de la sanción venía escrita de otro modo y se corrigió',
    en: 'The key of the sanction was spelled otherwise and was mended',
  },
  'person-type-absent': {
    es: 'La fuente no dice si es persona física o moral',
    en: 'The source does not say whether it is a natural or a legal person',
  },
  'person-type-inferred': {
    es: 'El tipo de persona se dedujo del RFC',
    en: 'The type of person was deduced from the RFC',
  },
  'person-type-respelled': {
    es: 'El tipo de persona venía escrito de otro modo y se reconoció',
    en: 'The type of person was spelled otherwise and was recognised',
  },
  'fault-key-unknown': { es: 'La clave de la falta no se reconoció', en: 'The key of the fault was not recognised' },
  'fault-key-repaired': {
    es: 'La clave de la falta venía escrita de otro modo y se corrigió',
    en: 'The key of the fault was spelled otherwise and was mended',
  },
  'fault-unknown': {
    es: 'La falta no está en ninguna lista del estándar',
    en: 'The fault is in no list of the standard',
  },
  'rfc-contradicts-person-type': {
    es: 'El RFC no corresponde al tipo de persona',
    en: 'The RFC does not fit the type of person',
  },
  'party-from-reference': {
    es: 'Un participante solo aparecía mencionado y se añadió',
    en: 'A party was only referred to, and was added',
  },
  'versioned-release-used': {
    es: 'Se usó la versión consolidada que publica la fuente',
    en: 'The consolidated version that the source publishes was used',
  },
  'extension-not-a-schema': { es: 'La extensión no es un JSON Schema', en: 'The extension is no JSON Schema' },
  'extension-too-deep': {
    es: 'La extensión está anidada más que cualquier esquema',
    en: 'The extension nests deeper than any schema',
  },
  'extension-remote-reference': {
    es: 'La extensión remite a otro documento, que no se busca en la red',
    en: 'The extension refers to a document elsewhere, which is not fetched',
  },
  'extension-unknown-reference': {
    es: 'La extensión remite a una definición que no existe',
    en: 'The extension refers to a definition that there is not',
  },
  'extension-circular': {
    es: 'Con la extensión, una definición se contiene a sí misma',
    en: 'With the extension, a definition contains itself',
  },
  'merge-repeated-id': {
    es: 'Una lista repetía un id: al unir las publicaciones, el último dijo la última palabra',
    en: 'A list repeated an id: when the releases were merged, the last one had the last word',
  },
  'merge-type-changed': {
    es: 'Dos publicaciones daban el mismo dato con tipos distintos: quedó el último',
    en: 'Two releases gave the same value with different types: the last one stands',
  },
  'releases-embedded-and-linked': {
    es: 'Un registro mezclaba publicaciones incluidas y enlazadas',
    en: 'A record mixed embedded and linked releases',
  },
  'releases-not-a-list': {
    es: 'Las publicaciones de un registro no eran una lista',
    en: 'The releases of a record were not a list',
  },
  'record-repeated': {
    es: 'El mismo procedimiento venía en dos registros',
    en: 'The same process came in two records',
  },
  'record-of-another': {
    es: 'Un registro trae una publicación de otro procedimiento',
    en: 'A record holds a release of another process',
  },
  'earlier-standard': {
    es: 'El paquete dice ser de una versión anterior; se juzga por la vigente',
    en: 'The package says that it is of an earlier version; it is judged by the present one',
  },
  'unknown-standard': {
    es: 'El paquete dice ser de una versión que no se conoce; se juzga por la vigente',
    en: 'The package says that it is of a version that is not known; it is judged by the present one',
  },
  'upgraded-1.0': {
    es: 'Venía como en OCDS 1.0 y se pasó a 1.1',
    en: 'It came as in OCDS 1.0 and was taken to 1.1',
  },
  'not-in-catalogue': {
    es: 'Un valor no está en el catálogo del mapeo',
    en: 'A value is not in the catalogue of the mapping',
  },
  'example-changed': {
    es: 'Una fila marcada como ejemplo traía datos',
    en: 'A row that is marked as an example held data',
  },
  'item-without-key': {
    es: 'Una fila no trae la clave del elemento al que pertenece',
    en: 'A row does not have the key of the item that it belongs to',
  },
  'rows-disagree': {
    es: 'Las filas de un documento dan valores distintos del mismo dato',
    en: 'The rows of a document give different values of the same thing',
  },
  'linked-release': {
    es: 'Solo enlaza a un documento que no incluye',
    en: 'It only links to a document that it does not include',
  },
  'empty-container': { es: 'Un paquete venía sin documentos', en: 'A package came without documents' },
  'empty-record': { es: 'Un registro venía sin contenido', en: 'A record came without content' },
  'document-too-deep': {
    es: 'El documento está anidado más de lo permitido',
    en: 'The document is nested deeper than allowed',
  },
  'reader-failed': { es: 'El lector no pudo con este documento', en: 'The reader failed on this document' },
  unidentified: { es: 'Nada identifica el documento', en: 'Nothing identifies the document' },
  'unidentified-in-public': {
    es: 'Sin los datos reservados, nada identifica el documento',
    en: 'Without its reserved values, nothing identifies the document',
  },
  'unknown-kind': {
    es: 'No se reconoció de qué tipo de registro se trata',
    en: 'The type of record was not recognised',
  },
  'no-documents': { es: 'El archivo no trae ningún documento', en: 'The file holds no document' },
  'standard-unrecognised': {
    es: 'No se reconoció de qué estándar es el archivo',
    en: 'It was not recognised which standard the file is of',
  },
  'another-kind': {
    es: 'El documento es de otro tipo que el pedido',
    en: 'The document is of another kind than asked',
  },
  'catalogue-label': {
    es: 'El valor no es el que el catálogo da a su clave',
    en: 'The label is not the one that the catalogue gives its key',
  },
  'json-invalid': { es: 'Una línea no es JSON bien formado', en: 'A line is not well-formed JSON' },
  'encoding-mixed': {
    es: 'El archivo mezcla dos codificaciones de letras',
    en: 'The file mixes two encodings of letters',
  },
  'row-ragged': {
    es: 'Una fila tiene otro número de celdas que el encabezado',
    en: 'A row has another number of cells than the header',
  },
  'row-blank': { es: 'Una fila está vacía', en: 'A row is empty' },
  'row-repeated': { es: 'Dos filas ocupan el mismo lugar', en: 'Two rows stand at the same place' },
  'row-without-place': {
    es: 'Una fila no dice a qué elemento pertenece',
    en: 'A row does not say which item it belongs to',
  },
  'row-without-record': {
    es: 'Hay filas de un documento que la tabla principal no tiene',
    en: 'There are rows of a document that the main table does not have',
  },
  'quote-stray': { es: 'Unas comillas sueltas dentro de una celda', en: 'A stray quotation mark inside a cell' },
  'column-unnamed': { es: 'Una columna no tiene nombre', en: 'A column has no name' },
  'column-repeated': { es: 'Dos columnas tienen el mismo nombre', en: 'Two columns have the same name' },
  'column-unknown': { es: 'El estándar no conoce una columna', en: 'The standard does not know a column' },
  'header-below': { es: 'El encabezado no está en la primera fila', en: 'The header is not in the first row' },
  'sheet-unread': { es: 'Una hoja del libro no se leyó', en: 'A sheet of the workbook was not read' },
  'cell-without-value': {
    es: 'Una celda tiene un error o una fórmula sin resultado',
    en: 'A cell holds an error or a formula without a result',
  },
  'cell-merged': { es: 'Una celda combinada abarca varias filas', en: 'A merged cell covers several rows' },
  'cell-without-place': { es: 'Dos columnas llenan el mismo dato', en: 'Two columns fill the same value' },
  'cell-json-invalid': {
    es: 'Una celda que empieza con json: no contiene JSON',
    en: 'A cell that begins with json: holds no JSON',
  },
  'number-repaired': {
    es: 'Un número venía escrito como cantidad de dinero y se convirtió',
    en: 'A number was written as an amount of money and was converted',
  },
  'more-issues': { es: 'Hay más defectos que no se listan', en: 'There are more defects that are not listed' },
  'fault-contradicts-collection': {
    es: 'La falta no corresponde al conjunto en que se publicó (graves o no graves)',
    en: 'The fault is not of the collection that it was published in (grave or non-grave)',
  },
  'fault-missing': { es: 'No se dijo por qué falta fue la sanción', en: 'The fault of the sanction was not told' },
  'not-a-servant': {
    es: 'El documento no es de un servidor público sancionado',
    en: 'The document is not about a sanctioned public servant',
  },
  'not-a-sanction': { es: 'El documento no habla de una sanción', en: 'The document tells of no sanction' },
  'dates-of-another-sanction': {
    es: 'Las fechas venían junto a otra sanción y se pusieron en la suya',
    en: 'Dates stood beside another sanction and were put with their own',
  },
  'code-inferred': {
    es: 'Faltaba una clave y se dedujo de su descripción',
    en: 'A code was missing and was deduced from its label',
  },
  'none-contradicted': {
    es: 'Decía no tener nada que declarar y lo declara',
    en: 'It said that there was nothing to declare, and declares it',
  },
  'declaration-type-inferred': {
    es: 'No decía qué tipo de declaración es y se dedujo de su contenido',
    en: 'It did not say which type of declaration it is; its contents told',
  },
  'incomes-of-another-type': {
    es: 'Los ingresos llevan los nombres de otro tipo de declaración',
    en: 'The incomes have the names of another type of declaration',
  },
  'doubtful-default': {
    es: 'Un valor parece puesto por el sistema que envía, no por quien declara',
    en: 'A value looks filled in by the sending system, not by the declarant',
  },
  'no-place': {
    es: 'La versión vigente del estándar no tiene lugar para un dato',
    en: 'The present version of the standard has no place for a value',
  },
  'code-unknown': {
    es: 'Una clave no está en el catálogo del estándar',
    en: 'A code is not in the catalogue of the standard',
  },
} satisfies Readonly<Record<string, Localized>>

/** The rules that readers and the validator name; each has words. */
export type RuleName = keyof typeof names

/** True for the name of a rule, and not for that of a check or of something that an earlier release told. */
export const isRuleName = (rule: string): rule is RuleName => Object.hasOwn(names, rule)

/** A rule of readers or of the validator in plain words; what an earlier release called otherwise shows its name, readable. */
export const ruleName = (rule: string): Localized => {
  if (isRuleName(rule)) return names[rule]
  const readable = rule.replaceAll('-', ' ')
  return { es: readable, en: readable }
}
