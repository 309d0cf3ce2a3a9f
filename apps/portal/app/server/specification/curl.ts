import { isObject, type Json, type Language, valueAt } from '@pdn/core'
import type { Operation } from './openapi-operations.ts'

/** What stands for the address of an institution's server. */
export const providerServer: Readonly<Record<Language, string>> = {
  es: 'https://servidor-de-la-institucion',
  en: 'https://server-of-the-institution',
}

/** What stands for the address of a platform that does not know its own. */
export const platformServer: Readonly<Record<Language, string>> = {
  es: 'https://direccion-de-la-plataforma',
  en: 'https://address-of-the-platform',
}

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const requiredParameters = ({ given }: Operation): string => {
  const parameters = Array.isArray(given.parameters) ? given.parameters : []
  const asked = parameters.flatMap((parameter: Json) =>
    isObject(parameter) && parameter.in === 'query' && parameter.required === true
      ? [`${String(parameter.name)}=…`]
      : [],
  )
  return asked.length === 0 ? '' : `?${asked.join('&')}`
}

/** The call of an operation as a command of curl, with the example that its description has, or a file. */
export const curlOf = (operation: Operation, server: string): string => {
  const { method, path, given } = operation
  const example = valueAt(given, '/requestBody/content/application~1json/example')
  const takesFile = valueAt(given, '/requestBody/content/application~1octet-stream') !== undefined
  const hasToken = Array.isArray(given.security) && given.security.length > 0
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(`${server}${path}${requiredParameters(operation)}`)}`,
    ...(hasToken ? ["-H 'Authorization: Bearer TOKEN'"] : []),
    ...(example === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(example))}`]),
    ...(takesFile ? ["-H 'Content-Type: application/octet-stream'", '--data-binary @data.json'] : []),
  ]
  return lines.join(' \\\n  ')
}
