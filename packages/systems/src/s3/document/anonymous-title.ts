import type { Localized } from '@pdn/core'
import type { SanctionView } from './sanction-view.ts'

/** What stands in place of a name where the law lets nobody be named. */
export const anonymousTitle = ({ severity }: SanctionView): Localized =>
  severity === 'non-grave'
    ? { es: 'Falta administrativa no grave', en: 'Administrative fault, not grave' }
    : { es: 'Falta administrativa de gravedad no determinada', en: 'Administrative fault of undetermined gravity' }
