import { hideReserved } from '@pdn/core'

/** The path of an address as a log may hold it: read as it was meant, without its query and without reserved values. */
export const loggedPath = (address: string): string => {
  const { pathname } = new URL(address)
  try {
    return hideReserved(decodeURIComponent(pathname))
  } catch {
    return hideReserved(pathname)
  }
}
