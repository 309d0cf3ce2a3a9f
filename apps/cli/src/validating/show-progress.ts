import type { Language, Localized } from '@pdn/core'
import type { Output } from '../output.ts'

/** How far the reading of a file has come, on a line that is redrawn. */
export interface ProgressLine {
  show(progress: { readonly records: number; readonly problems?: number }): void
  clear(): void
}

const interval = 200

const words = {
  documents: { es: 'documentos', en: 'documents' },
  problems: { es: 'problemas', en: 'problems' },
} as const satisfies Record<string, Localized>

/** Shows progress to a person who looks on, five times a second; nothing in a pipe. */
export const showProgress = (
  { terminal, redraw }: Output,
  read: { readonly bytes: number },
  language: Language,
): ProgressLine => {
  if (!terminal) return { show: () => {}, clear: () => {} }
  const number = new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en')
  let next = 0
  return {
    show({ records, problems }) {
      const now = performance.now()
      if (now < next) return
      next = now + interval
      const megabytes = number.format(Math.round(read.bytes / 1024 / 1024))
      const found = problems === undefined ? '' : `, ${number.format(problems)} ${words.problems[language]}`
      redraw(`${megabytes} MB, ${number.format(records)} ${words.documents[language]}${found}`)
    },
    clear: () => redraw(''),
  }
}
