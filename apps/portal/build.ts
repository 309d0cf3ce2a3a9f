import { buildPortal } from './src/build-portal.ts'
import { mostScript } from './src/script-weight.ts'

const { built, weights } = await buildPortal({ force: process.argv.includes('--force') })
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const heaviest = weights[0]
process.stdout.write(
  `${built ? 'Built the portal' : 'The portal stands built from these sources'}; ` +
    `script before interaction, compressed: ${kilobytes(heaviest?.bytes ?? 0)} at most (${heaviest?.route ?? 'none'}), ` +
    `limit ${kilobytes(mostScript)}\n`,
)
if ((heaviest?.bytes ?? Number.POSITIVE_INFINITY) > mostScript) process.exitCode = 1
