import type { SystemId } from '@pdn/systems'
import type { ReactElement } from 'react'

/** Tells a system by hue, letter and, where given, name: never by hue alone. */
export const SystemBadge = ({ system, name }: { system: SystemId; name?: string }): ReactElement => (
  <span className="system-badge" data-system={system}>
    {system.toUpperCase()}
    {name === undefined ? null : ` ${name}`}
  </span>
)
