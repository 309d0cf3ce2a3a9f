import { spawn } from 'node:child_process'
import type { Presence } from './presence.ts'

/** Waits for the end of its user, and stops the server if that was the last one. */
export interface Watcher {
  /** Lets go of the server; resolves once it is stopped, or known to be used by others. */
  release(): Promise<void>
}

/**
 * Shell, because it must outlive a killed Node and cost next to nothing. Its input ends when its user lets go or dies,
 * however that dies. Arguments: folder of users, the server's id, its data folder, its socket folder, its user's file.
 */
const script = `
while read -r _; do :; done
users=$1 server=$2 data=$3 socket=$4 own=$5
rm -f "$users/$own"
stopping="$users/stopping-$$"
: > "$stopping"
for file in "$users"/[0-9]*; do
  [ -e "$file" ] || continue
  name=\${file##*/}
  if kill -0 "\${name%%-*}" 2>/dev/null; then rm -f "$stopping"; exit 0; fi
  rm -f "$file"
done
running() { [ "$(head -n 1 "$data/postmaster.pid" 2>/dev/null)" = "$server" ] && kill -0 "$server" 2>/dev/null; }
if running; then
  kill -INT "$server"
  n=0
  while running && [ $n -lt 600 ]; do sleep 0.05; n=$((n + 1)); done
  if running; then kill -QUIT "$server"; fi
  rmdir "$socket" 2>/dev/null
fi
rm -f "$stopping"
`

/** What the watcher has to know of the server. */
export interface Watched {
  readonly pid: number
  readonly data: string
  readonly socket: string
}

/** Starts the watcher of this process. */
export const watch = (presence: Presence, userFile: string, server: Watched): Watcher => {
  const child = spawn(
    '/bin/sh',
    ['-c', script, 'pdn-database-watcher', presence.folder, `${server.pid}`, server.data, server.socket, userFile],
    { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: '/usr/bin:/bin' } },
  )
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()).once('error', () => resolve()))
  child.stdin.on('error', () => {})
  child.unref()
  unrefPipe(child.stdin)
  return {
    release: async () => {
      child.ref()
      child.stdin.end()
      await ended
    },
  }
}

const unrefPipe = (pipe: object): void => {
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
}
