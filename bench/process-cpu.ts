import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of a second in /proc (sysconf(_SC_CLK_TCK); 100 on every Linux that Node runs on). */
const ticks = 100

interface ProcessTimes {
  readonly parent: number
  /** CPU seconds of the process itself, and of its children that have ended. */
  readonly own: number
  readonly ended: number
}

/** What /proc tells of a process; undefined where there is none, or no /proc. */
const timesOf = (pid: number): ProcessTimes | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the name, may hold spaces and brackets.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0] = fields.slice(1)
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11)
    return { parent, own: (user + system) / ticks, ended: (endedUser + endedSystem) / ticks }
  } catch {
    return undefined
  }
}

/** CPU seconds of a process; NaN where the system does not tell. */
export const processCpu = (pid: number): number => timesOf(pid)?.own ?? Number.NaN

/** Id of the process that started this one; undefined where the system does not tell. */
export const parentOf = (pid: number): number | undefined => timesOf(pid)?.parent

/** CPU seconds of a process, its children, and those of them that have ended; NaN where the system does not tell. */
export const familyCpu = (pid: number): number => {
  const head = timesOf(pid)
  if (head === undefined) return Number.NaN
  const children = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => timesOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid)
  return children.reduce((sum, { own, ended }) => sum + own + ended, head.own + head.ended)
}
