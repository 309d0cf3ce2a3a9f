import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import { validationReportEn } from './validation-report-en.ts'
import { validationReportEs } from './validation-report-es.ts'

const texts: Readonly<Record<Language, typeof validationReportEs>> = { es: validationReportEs, en: validationReportEn }

/** What a report of the validator says in the language of the page. */
export const useReportTexts = (): typeof validationReportEs => texts[useLanguage()]
