#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Making its modules is half the time of a short command: what was made once is kept beside the dependencies, for its
// threads and children too.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../../node_modules/.cache/pdn', import.meta.url))
enableCompileCache(process.env.NODE_COMPILE_CACHE)

await import('./command-line.ts')
