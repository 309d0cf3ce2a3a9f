import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

/** Gives inline scripts the answer's nonce; on the server only, since browsers hide it from scripts. */
export const NonceProvider = NonceContext.Provider

/** The nonce that inline scripts carry. */
export const useNonce = (): string | undefined => useContext(NonceContext)
