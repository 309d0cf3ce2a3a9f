import type { Language } from '@pdn/core'
import type { ContractFilter } from '../system.ts'

/** What the description of a version's endpoints says, in both languages. */
export const contractWords = {
  es: {
    description:
      'Contrato bajo el cual una institución publica esta versión del estándar. Generado de la definición que también atiende y consulta las interconexiones.',
    search: 'Buscar documentos, por páginas',
    catalogue: 'Catálogo de instituciones de los documentos',
    found: 'Una página de documentos, en el orden pedido.',
    institutions: 'Las instituciones, sin sobre ni páginas.',
    bad: 'Petición mal formada: miembro, filtro u orden que el contrato no tiene, o un tipo equivocado.',
    unauthorized: 'Sin token o con uno vencido; o filtro u orden por datos reservados.',
    range: 'Valor fuera de rango: page menor que 1, pageSize fuera de 1 a 200, clave que no está en la lista.',
    fault: 'Falla del servidor.',
    token: 'Token de OAuth 2.0; cada institución elige la dirección de su servidor.',
    reserved: 'Trabaja sobre un dato reservado: se rechaza a los clientes públicos',
    partly:
      'Trabaja sobre un dato que puede ser reservado: los clientes públicos solo preguntan por valores públicos completos',
    exact: 'Valor exacto',
    fragment: 'Fragmento; sin distinguir mayúsculas ni acentos, la ñ no es n',
    'any-of': 'Cualquiera de la lista',
    from: 'Desde esa fecha',
    until: 'Hasta esa fecha, con el día entero',
    number: 'Número exacto',
    between: 'Números enteros entre min y max, que se cumplen para un mismo valor; cualquiera puede faltar',
    on: 'Compara',
    requester: 'RFC de quien consulta; no abre nada.',
    page: 'Página, desde 1',
    pageSize: 'Documentos por página',
    sort: 'Orden: asc o desc por campo',
    query: 'Filtros; los vacíos cuentan como ausentes',
  },
  en: {
    description:
      'Contract under which an institution publishes this version of the standard. Generated from the definition that also serves and asks connections.',
    search: 'Search documents, page by page',
    catalogue: 'Catalogue of the institutions of the documents',
    found: 'A page of documents, in the order asked.',
    institutions: 'The institutions, without envelope or pages.',
    bad: 'Malformed request: a member, filter or sort that the contract does not have, or a wrong type.',
    unauthorized: 'No token or an expired one; or a filter or sort by reserved data.',
    range: 'A value out of range: page below 1, pageSize outside 1 to 200, a key that is not in the list.',
    fault: 'A fault of the server.',
    token: 'OAuth 2.0 token; each institution chooses the address of its server.',
    reserved: 'Works on a reserved value: refused to public clients',
    partly: 'Works on a value that may be reserved: public clients ask for whole public values alone',
    exact: 'Exact value',
    fragment: 'Fragment; case and accents do not count, ñ is not n',
    'any-of': 'Any of the list',
    from: 'From that date on',
    until: 'Until that date, its whole day included',
    number: 'Exact number',
    between: 'Whole numbers between min and max, both of which hold for one value; either may be absent',
    on: 'Compares',
    requester: 'RFC of whoever asks; it opens nothing.',
    page: 'Page, from 1',
    pageSize: 'Documents a page',
    sort: 'Order: asc or desc by field',
    query: 'Filters; empty ones count as absent',
  },
} as const satisfies Record<Language, Record<string, string>>

/** What a filter does, in words. */
export const filterWords = ({ match, reserved, publicValue }: ContractFilter, language: Language): string => {
  const words = contractWords[language]
  const does = match === 'range' ? words.between : words[match]
  if (reserved !== true) return does
  return `${does}. ${publicValue === undefined ? words.reserved : words.partly}`
}
