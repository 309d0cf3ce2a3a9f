import { createContext } from 'react-router'
import type { PortalContext } from '../src/portal-context.ts'

/** The key under which loaders find what the request's pages may use. */
export const portalContext = createContext<PortalContext>()
