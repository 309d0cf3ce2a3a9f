import type { SpawnOptions } from 'node:child_process'

export declare const projectFolder: string
export declare const carriedNode: string
export declare const run: (command: string, argumentsList: readonly string[], options?: SpawnOptions) => Promise<number>
export declare const ensureInstalled: () => Promise<void>
