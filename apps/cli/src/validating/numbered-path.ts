import { join, parse } from 'node:path'

/** `report.html`, and for the further files of an archive `report-2.html`, `report-3.html` … */
export const numberedPath = (path: string, number: number): string => {
  const { dir, name, ext } = parse(path)
  return number === 1 ? path : join(dir, `${name}-${number}${ext}`)
}
