import type { Language } from '@pdn/core'
import { formatNumber } from '@pdn/ui'

/** 1234567 → “1.2 MB”, in units of a thousand. */
export const formatBytes = (bytes: number, language: Language): string => {
  if (bytes < 1000) return `${formatNumber(bytes, language)} bytes`
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${formatNumber(size < 10 ? Math.round(size * 10) / 10 : Math.round(size), language)} ${unit}`
}
