import { hideReserved, type Localized } from '@pdn/core'

/** What is expected where a sheet was not read. */
export const sheetUnread = (name: string): Localized => {
  const shown = hideReserved(name)
  return {
    es: `que los datos estuvieran en hojas visibles con el mismo encabezado; no se leyó «${shown}»`,
    en: `the data to be on visible sheets with the same header; “${shown}” was not read`,
  }
}
