import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]

const compressible: ReadonlySet<string> = new Set(['.js', '.css', '.svg'])
const smallest = 1_000

/** Larger files are compressed a little less tightly: the last percent of them would take seconds. */
const tightestUntil = 500_000

const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: size > tightestUntil ? 9 : constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
})

const compressFile = async (file: string): Promise<void> => {
  const content = await readFile(file)
  if (content.length < smallest) return
  await Promise.all([
    toBrotli(content, brotliOptions(content.length)).then(compressed => writeFile(`${file}.br`, compressed)),
    toGzip(content, { level: constants.Z_BEST_COMPRESSION }).then(compressed => writeFile(`${file}.gz`, compressed)),
  ])
}

/** Writes beside each text of a folder its compressed twins, once and tightly: `.br` and `.gz`. */
export const compressFiles = async (folder: string): Promise<void> => {
  const names = await readdir(folder)
  await Promise.all(names.filter(name => compressible.has(extname(name))).map(name => compressFile(join(folder, name))))
}
