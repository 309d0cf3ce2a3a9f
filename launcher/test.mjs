import { carriedNode, ensureInstalled, run } from './installation.mjs'

await ensureInstalled()
process.exit(await run(carriedNode, ['launcher/gate.ts', ...process.argv.slice(2)]))
