/**
 * What the description of the platform’s own API says of its parts, in Spanish, by its English words: the description
 * itself, for programs, is in English alone.
 */
export const apiEs: Readonly<Record<string, string>> = {
  'Public data of the systems that the Plataforma Digital Nacional carries so far, harvested from their providers: what each record says, where it comes from and how it changed. No key is needed to read.':
    'Los datos públicos de los sistemas que la Plataforma Digital Nacional ya tiene conectados, recogidos de sus proveedores: qué dice cada registro, de dónde viene y cómo ha cambiado. Para leer no hace falta clave.',

  'Finding records': 'Encontrar registros',
  'Records, their versions and changes': 'Los registros, sus versiones y sus cambios',
  'Systems, providers and connections': 'Sistemas, instituciones y fuentes',
  'What a file is worth against its standard': 'Cuánto cumple un archivo con su estándar',
  'The standards: fields, catalogues, examples, endpoints, changes':
    'Los estándares: campos, catálogos, ejemplos, contratos y cambios',

  'Search all systems at once': 'Buscar en todos los sistemas a la vez',
  'Complete what is typed so far': 'Completar lo que se va escribiendo',
  'The whole search as JSON Lines': 'La búsqueda completa en JSON Lines',
  'The whole search as CSV': 'La búsqueda completa en CSV',
  'The whole search as a spreadsheet': 'La búsqueda completa en un libro de Excel',
  'A record: its public document, where it comes from, how it changed':
    'Un registro: su documento público, de dónde viene y cómo ha cambiado',
  'The other records of the person whom a record identifies':
    'Los demás registros de la persona que un registro identifica',
  'The versions of a record, newest first': 'Las versiones de un registro, la más reciente primero',
  'A record as it was in one version': 'Un registro tal como estaba en una versión',
  'The releases that a contracting process is made of, newest first, and what each changed':
    'Las entregas que forman un procedimiento de contratación, la más reciente primero, y qué cambió cada una',
  'A contracting process as an OCDS record package: releases, compiled release, versioned release':
    'Un procedimiento de contratación como paquete de registros OCDS: entregas, entrega compilada y con versiones',
  'What changed since, in the order in which it was committed': 'Qué ha cambiado desde entonces, en orden',

  'Counts of records, providers and connections': 'Cuántos registros, instituciones y fuentes hay',
  'The systems, their kinds of record and their standards': 'Los sistemas, sus tipos de registro y sus estándares',
  'One system whole, with its schemas': 'Un sistema completo, con sus esquemas',
  'Who publishes, over which connections': 'Quién publica y por qué fuentes',
  'The connections and how each does': 'Las fuentes y el estado de cada una',
  'One connection with its runs, leaks and quarantine':
    'Una fuente con sus recorridos, los datos reservados que envió y su cuarentena',

  'Every version of every standard': 'Todas las versiones de todos los estándares',
  'One version whole: fields, catalogues, publicity, changes':
    'Una versión completa: campos, catálogos, publicidad y cambios',
  'The JSON Schema (2020-12) of a version’s documents': 'El JSON Schema (2020-12) de los documentos de una versión',
  'An invented document that is valid and fills every field': 'Un documento inventado, válido y con todos los campos',
  'A version’s lists of keys, with labels': 'Los catálogos de una versión, con lo que significa cada clave',
  'The endpoints under which an institution publishes a version (OpenAPI 3.1)':
    'El contrato con el que una institución publica una versión (OpenAPI 3.1)',
  'A version’s fields as CSV': 'Los campos de una versión en CSV',
  'A version’s lists of keys as CSV': 'Los catálogos de una versión en CSV',
  'A workbook to fill in, with drop-downs, notes and checks':
    'Un libro de Excel para llenar, con listas, notas y validación',

  'Validate a file against its standard': 'Validar un archivo contra su estándar',

  'A text in both languages.': 'Un texto en los dos idiomas.',
  'What was wrong, where, and what to do (RFC 9457).': 'Qué estuvo mal, dónde y qué hacer (RFC 9457).',
  'A defect that was met in reading a document.': 'Un defecto encontrado al leer un documento.',
  'A record that was found, and why.': 'Un registro encontrado, y por qué.',
  'A record that was found, with what its kind declares as columns.':
    'Un registro encontrado, con las columnas que declara su tipo.',
  'How a search divides by one field, under the filters of the others.':
    'Cómo se reparte una búsqueda según un campo, con los filtros de los demás.',
  'What may be meant by what is typed so far.': 'Lo que puede querer decir lo escrito hasta ahora.',
  'A page of results, how they divide, and how fresh they are.':
    'Una página de resultados, cómo se reparten y qué tan al día están.',
  'One step of a record’s history.': 'Un paso en la historia de un registro.',
  'A record: its public document, its sources and its versions.':
    'Un registro: su documento público, sus fuentes y sus versiones.',
  'One pass over a connection: seen = stored + changed + unchanged + quarantined.':
    'Un recorrido de una fuente: recibidos = nuevos + con cambios + iguales + en cuarentena.',
  'A connection, its runs and what waits in quarantine.': 'Una fuente, sus recorridos y lo que espera en cuarentena.',
  'One place at which a rule is broken.': 'Un lugar en el que no se cumple una regla.',
  'Everything found against one rule.': 'Todo lo encontrado contra una regla.',
  'What a semantic check answered over the file.': 'Lo que respondió una comprobación de contenido sobre el archivo.',
  'What a file is worth against its standard.': 'Cuánto cumple un archivo con su estándar.',
}
