export type { PageContext, Platform, PlatformOptions, PortalDoor } from './options.ts'
export { startPlatform } from './server.ts'
