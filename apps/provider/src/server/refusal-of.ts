import { Refusal } from './refusal.ts'

/** In Spanish, what the server's own checks found. */
const messages: Readonly<Record<number, string>> = {
  400: 'La petición no se entiende: revise que el cuerpo sea JSON bien formado y que no esté vacío.',
  408: 'La petición tardó demasiado en llegar.',
  413: 'El cuerpo de la petición es demasiado grande: el máximo es de 1 MiB.',
  414: 'La dirección es demasiado larga.',
  415: 'El tipo de contenido no se admite: envíe Content-Type: application/json.',
  431: 'Los encabezados son demasiado grandes.',
}

/** The answer to a fault: itself when it is one, the standards' shape of what the server refused, else a 500. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (typeof status === 'number' && status >= 400 && status < 500) return refusalOfStatus(status)
  return new Refusal(500, 'Hubo una falla en el servidor; vuelva a intentarlo o avise a quien lo opera.')
}

/** The answer that goes with a status of the client's making. */
export const refusalOfStatus = (status: number): Refusal =>
  new Refusal(status, messages[status] ?? 'La petición no se puede atender; revísela.')
