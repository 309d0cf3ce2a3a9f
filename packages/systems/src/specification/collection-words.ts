import type { Language } from '@pdn/core'
import type { CollectionParameter } from '../collection-interface.ts'

interface CollectionWords {
  readonly tags: {
    readonly files: string
    readonly both: string
    readonly specified: string
    readonly shipped: string
  }
  readonly introduction: string
  readonly notServed: string
  readonly specifiedAlone: string
  readonly shippedAlone: string
  readonly recordShippedAlone: string
  readonly list: string
  readonly record: string
  readonly found: string
  readonly one: string
  readonly id: string
  readonly onlyShipped: string
  readonly preset: string
  readonly parameters: Readonly<Record<CollectionParameter, string>>
  readonly statuses: Readonly<Record<string, string>>
  readonly undeclared: string
  readonly errorSpecified: string
  readonly errorShipped: string
  readonly token: string
  readonly reads: string
  readonly confidential: string
  readonly meta: string
}

/** What the description of the interface of collections says, in both languages. */
export const collectionWords: Readonly<Record<Language, CollectionWords>> = {
  es: {
    tags: {
      files: 'Lo que esta plataforma atiende y consulta: archivos detrás de un contrato llano',
      both: 'Interfaz del estándar (Directus), que esta plataforma no atiende: como se especifica y como la sirve su herramienta',
      specified: 'Interfaz del estándar, que esta plataforma no atiende: como se especifica',
      shipped: 'Interfaz del estándar (Directus), que esta plataforma no atiende: como la sirve su herramienta',
    },
    introduction:
      'El estándar se publica sobre colecciones de Directus. Esa interfaz se describe aquí completa y no la atiende ni la consulta esta plataforma, que toma los archivos de la herramienta de captura bajo un contrato propio.',
    notServed: 'Interfaz del estándar: esta plataforma no la atiende ni la consulta.',
    specifiedAlone:
      'Así está en la especificación, que escribe mal el nombre de la colección y omite /items; ninguna herramienta la sirve en esta dirección.',
    shippedAlone: 'Así la sirve la herramienta de captura que instalan las instituciones.',
    recordShippedAlone: 'La especificación no la menciona; la herramienta la sirve.',
    list: 'Lista de registros',
    record: 'Un registro por su id',
    found: 'Los registros pedidos; meta dice cuántos hay, si se pide.',
    one: 'El registro.',
    id: 'Id del registro (UUID)',
    onlyShipped: 'La especificación no lo menciona.',
    preset: 'Si no se dice:',
    parameters: {
      fields:
        'Miembros que se quieren, separados por comas; * son todos los de un nivel. Una relación que no se pide por dentro (datosGenerales.*) llega como su número',
      limit: 'Cuántos registros, a lo más',
      offset: 'Cuántos registros se saltan',
      meta: 'Qué se quiere saber del conjunto: total_count, filter_count, o * para ambos',
      sort: 'Miembros por los que se ordena, separados por comas; con - delante, de mayor a menor',
      filter:
        'Condiciones en JSON, por miembro y operador: {"fecha":{"_gte":"2024-01-01"}}. Con date_updated se piden los cambios, donde el rol lo lee',
      search: 'Texto que debe estar en alguno de los miembros del registro',
    },
    statuses: {
      400: 'Parámetro mal formado.',
      401: 'Sin token, o con uno que no vale.',
      403: 'El rol del token no puede leer lo que se pide.',
      404: 'No hay registro con ese id.',
      500: 'Falla del servidor.',
    },
    undeclared: 'La especificación no la declara.',
    errorSpecified: 'Como se especifica: error, y status en S2',
    errorShipped: 'Como responde la herramienta (Directus): errors',
    token:
      'Token fijo de un usuario de Directus (Authorization: Bearer …), o uno JWT. Qué se lee lo decide el rol del usuario.',
    reads: 'Rol',
    confidential: 'con datos reservados',
    meta: 'Solo si se pide con meta',
  },
  en: {
    tags: {
      files: 'What this platform serves and asks: files behind a plain contract',
      both: 'The standard’s interface (Directus), which this platform does not serve: as specified and as its tool serves it',
      specified: 'The standard’s interface, which this platform does not serve: as specified',
      shipped: 'The standard’s interface (Directus), which this platform does not serve: as its tool serves it',
    },
    introduction:
      'The standard is published over collections of Directus. That interface is described here whole, and neither served nor asked by this platform, which takes the files of the capture tool under a contract of its own.',
    notServed: 'Interface of the standard: this platform neither serves nor asks it.',
    specifiedAlone:
      'So it stands in the specification, which misspells the name of the collection and leaves out /items; no tool serves it at this address.',
    shippedAlone: 'So the capture tool serves it that institutions install.',
    recordShippedAlone: 'The specification does not mention it; the tool serves it.',
    list: 'List of records',
    record: 'One record by its id',
    found: 'The records that were asked for; meta tells how many there are, if asked.',
    one: 'The record.',
    id: 'Id of the record (UUID)',
    onlyShipped: 'The specification does not mention it.',
    preset: 'Unless told:',
    parameters: {
      fields:
        'Members wanted, separated by commas; * are all of a level. A relation that is not asked for inside (datosGenerales.*) comes as its number',
      limit: 'How many records at most',
      offset: 'How many records to skip',
      meta: 'What is wanted of the whole: total_count, filter_count, or * for both',
      sort: 'Members to sort by, separated by commas; with - before, from greatest to least',
      filter:
        'Conditions in JSON, by member and operator: {"fecha":{"_gte":"2024-01-01"}}. With date_updated changes are asked for, where the role reads it',
      search: 'A text that one of the members of the record must hold',
    },
    statuses: {
      400: 'A malformed parameter.',
      401: 'No token, or one that is not valid.',
      403: 'The role of the token may not read what is asked for.',
      404: 'There is no record of that id.',
      500: 'A fault of the server.',
    },
    undeclared: 'The specification does not declare it.',
    errorSpecified: 'As specified: error, and status in S2',
    errorShipped: 'As the tool (Directus) answers: errors',
    token:
      'Static token of a user of Directus (Authorization: Bearer …), or a JWT. The user’s role decides what is read.',
    reads: 'Role',
    confidential: 'with reserved data',
    meta: 'Only if asked for with meta',
  },
}
