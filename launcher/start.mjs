import { carriedNode, ensureInstalled, run } from './installation.mjs'

await ensureInstalled()
process.exit(await run(carriedNode, ['apps/cli/src/main.ts', 'start', ...process.argv.slice(2)]))
