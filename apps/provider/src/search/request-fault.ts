import { isReservedQuery, type Json } from '@pdn/core'

/** One thing that is wrong with a request, and the status that the reference servers give it. */
export interface Fault {
  readonly status: 400 | 401 | 422
  readonly message: string
}

/** Whether the requester's RFC opens more is decided by the client's tier, so the value itself is not used. */
export const refuseRequester = (requester: Json | undefined, name: string, faults: Fault[]): void => {
  if (requester !== undefined && typeof requester !== 'string') {
    faults.push({ status: 400, message: `${name} debe ser un texto.` })
  }
}

/** A name of the caller's as a message may repeat it; a reserved identifier is not repeated. */
export const shownName = (name: string): string =>
  isReservedQuery(name) === undefined ? name.replace(/\p{C}/gu, ' ').slice(0, 60) : '…'
