import type { Language, Localized } from '@pdn/core'
import type { ConnectionView } from '@pdn/queries'

/** Why a connection fails, as its page says it; `language` is the one that the sentence is written in. */
export interface FailureWords {
  readonly code: string
  readonly text: string
  readonly language: Language
}

const sentences: ReadonlyMap<string, Localized> = new Map<string, Localized>([
  [
    'address-refused',
    {
      es: 'La dirección de la fuente no es una que la plataforma pueda llamar.',
      en: 'The source’s address is not one that the platform may call.',
    },
  ],
  [
    'connect-failed',
    {
      es: 'No se pudo establecer o mantener la conexión con la fuente.',
      en: 'No connection with the source could be made or kept.',
    },
  ],
  ['tls-failed', { es: 'El certificado de la fuente no se aceptó.', en: 'The source’s certificate was not accepted.' }],
  ['timed-out', { es: 'La fuente no respondió a tiempo.', en: 'The source did not answer in time.' }],
  [
    'too-large',
    {
      es: 'La respuesta de la fuente es más grande que el límite.',
      en: 'The source’s answer is larger than the limit.',
    },
  ],
  [
    'too-many-redirects',
    {
      es: 'La fuente redirigió la petición demasiadas veces.',
      en: 'The source sent the request on too many times.',
    },
  ],
  [
    'not-json',
    { es: 'La fuente respondió algo que no es JSON.', en: 'The source answered something other than JSON.' },
  ],
  [
    'unexpected-answer',
    {
      es: 'La respuesta de la fuente no tiene la forma que dice su contrato.',
      en: 'The source’s answer has another form than its contract says.',
    },
  ],
  [
    'token-refused',
    {
      es: 'La fuente no dio acceso con las credenciales de esta conexión.',
      en: 'The source gave no token for the credentials of this connection.',
    },
  ],
  ['provider-refused', { es: 'La fuente rechazó la petición.', en: 'The source refused the request.' }],
  [
    'provider-busy',
    {
      es: 'La fuente pidió, una y otra vez, que se le llame más tarde.',
      en: 'The source asked to be called later, again and again.',
    },
  ],
  ['provider-failed', { es: 'La fuente respondió que falló.', en: 'The source answered that it failed.' }],
  [
    'removal-refused',
    {
      es: 'La fuente ya no publica la mayoría de sus documentos; nada se retira hasta que el operador lo confirme.',
      en: 'The source no longer lists most of its documents; nothing is removed until the operator confirms.',
    },
  ],
  [
    'storage-full',
    {
      es: 'La base de datos de la plataforma no tiene más espacio; nada quedó a medias.',
      en: 'The platform’s database has no room left; nothing was half-written.',
    },
  ],
  [
    'storage-failed',
    {
      es: 'La base de datos de la plataforma falló a mitad del trabajo, y el trabajo se deshizo.',
      en: 'The platform’s database failed in the middle of the work; the work was undone.',
    },
  ],
  [
    'internal',
    {
      es: 'Una falla imprevista de la plataforma; la causa está en su bitácora.',
      en: 'An unforeseen fault of the platform; the cause is in its log.',
    },
  ],
])

/** A failure in the page's language; one of a code without a sentence keeps its stored message, which is English. */
export const failureWords = (
  { code, message, hint }: NonNullable<ConnectionView['lastError']>,
  language: Language,
): FailureWords => {
  const sentence = sentences.get(code)
  return sentence === undefined
    ? { code, text: hint === undefined ? message : `${message} ${hint}`, language: 'en' }
    : { code, text: sentence[language], language }
}
