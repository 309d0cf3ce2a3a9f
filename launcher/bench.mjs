import { carriedNode, ensureInstalled, run } from './installation.mjs'

await ensureInstalled()
process.exit(await run(carriedNode, ['bench/run.ts', ...process.argv.slice(2)]))
