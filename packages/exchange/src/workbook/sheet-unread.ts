import { hideReserved, type Localized } from '@pdn/core'

/** What is expected where a sheet was not read. */
export const sheetUnread = (name: string): Localized => {
  const shown = hideReserved(name)
  return {
    es: `los datos en una hoja visible con las columnas del estándar; no se leyó «${shown}»`,
    en: `the data on a visible sheet with the columns of the standard; “${shown}” was not read`,
  }
}
