/** A record of a CSV file (RFC 4180) with its line end. */
export const csvRecord = (cells: readonly string[]): string =>
  `${cells.map(cell => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`

/** A text that no program takes for a formula (OWASP, CSV injection). */
export const withoutFormula = (text: string): string => (/^[\s']*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)
