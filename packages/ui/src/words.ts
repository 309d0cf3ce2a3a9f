import type { Localized } from '@pdn/core'

/** The few texts that components say by themselves. */
export const words = {
  search: { es: 'Buscar', en: 'Search' },
  searchLabel: {
    es: 'Buscar personas, empresas, instituciones o contratos',
    en: 'Search people, companies, institutions or contracts',
  },
  // Short enough to stand whole in the box of a screen 360 px wide.
  suggestions: {
    es: '{count} sugerencias; se recorren con las flechas',
    en: '{count} suggestions; use the arrow keys',
  },
  contents: { es: 'Contenido de la página', en: 'Contents of the page' },
  searchExample: { es: 'Nombre o empresa', en: 'Name or company' },
  today: { es: 'hoy', en: 'today' },
  from: { es: 'desde el {date}', en: 'from {date}' },
  until: { es: 'hasta el {date}', en: 'until {date}' },
  period: { es: 'del {from} al {until}', en: '{from} to {until}' },
  inForceToday: { es: 'vigente hoy', en: 'in force today' },
  ended: { es: 'concluida', en: 'ended' },
  notYet: { es: 'aún no empieza', en: 'not yet begun' },
  contradictory: { es: 'fechas que se contradicen', en: 'dates that contradict each other' },
  timeline: {
    es: '{label}: del {from} al {until}; hoy, {today}: {state}',
    en: '{label}: {from} to {until}; today, {today}: {state}',
  },
  inferred: { es: 'inferido', en: 'inferred' },
  inferredLegend: {
    es: 'Lo marcado como «inferido» no lo escribió la institución: se dedujo al convertir su archivo al estándar.',
    en: 'What is marked “inferred” was not written by the institution: it was deduced when its file was converted to the standard.',
  },
  inferredCurrency: { es: 'moneda inferida', en: 'currency inferred' },
  inferredCurrencyLegend: {
    es: 'La institución escribió la cifra, no su moneda: se dedujo al convertir su archivo al estándar.',
    en: 'The institution wrote the figure, not its currency: that was deduced when its file was converted to the standard.',
  },
  raw: { es: 'la fuente escribió', en: 'the source wrote' },
  reserved: { es: 'Reservado por ley', en: 'Reserved by law' },
  why: { es: 'Por qué', en: 'Why' },
  missing: { es: 'La fuente no lo dice', en: 'Not given by the source' },
  stageDone: { es: 'hecha', en: 'done' },
  stageAhead: { es: 'sin noticia', en: 'no news' },
  noDate: { es: 'sin fecha', en: 'no date' },
  synthetic: { es: 'Dato sintético', en: 'Synthetic data' },
  syntheticSentence: {
    es: 'Este registro pertenece al país de muestra. Ni la persona, ni la empresa, ni la institución existen.',
    en: 'This record belongs to the sample country. Neither the person, nor the company, nor the institution exists.',
  },
  previous: { es: 'Anterior', en: 'Previous' },
  next: { es: 'Siguiente', en: 'Next' },
  pages: { es: 'Páginas de resultados', en: 'Pages of results' },
  page: { es: 'Página {page}', en: 'Page {page}' },
  pageOf: { es: 'Página {page} de {last}', en: 'Page {page} of {last}' },
  more: { es: 'y {count} más', en: 'and {count} more' },
  atLeast: { es: 'al menos {count}', en: 'at least {count}' },
  scrollTable: { es: 'Tabla: {title}', en: 'Table: {title}' },
  rowsShown: { es: '{shown} de {total} filas', en: '{shown} of {total} rows' },
  allRows: { es: 'Ver las {count} filas restantes', en: 'Show the remaining {count} rows' },
  upToDate: { es: 'al día', en: 'up to date' },
  late: { es: 'con retraso', en: 'late' },
  failing: { es: 'sin respuesta', en: 'not answering' },
  never: { es: 'aún sin datos', en: 'no data yet' },
  sources: {
    es: '{total} fuentes: {upToDate} al día, {late} con retraso, {failing} sin respuesta, {never} aún sin datos',
    en: '{total} sources: {upToDate} up to date, {late} late, {failing} not answering, {never} without data yet',
  },
} as const satisfies Record<string, Localized>
