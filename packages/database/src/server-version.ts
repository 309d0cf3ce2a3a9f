import { PlatformError } from '@pdn/core'

/** The oldest PostgreSQL that the platform runs on. */
const requiredVersion = 15

/** Refuses a server that is too old. `versionNumber` is its `server_version_num`: 150020 for 15.20. */
export const requireVersion = (versionNumber: number, where: string): void => {
  const found = Math.floor(versionNumber / 10_000)
  if (found >= requiredVersion) return
  const version =
    found >= 10 ? `${found}.${versionNumber % 10_000}` : `${found}.${Math.floor(versionNumber / 100) % 100}`
  throw new PlatformError('database-too-old', {
    message: `The platform needs PostgreSQL ${requiredVersion} or newer, and this server is ${version}.`,
    where,
    hint: 'Upgrade it, name another in DATABASE_URL, or unset DATABASE_URL to use the embedded one.',
  })
}
