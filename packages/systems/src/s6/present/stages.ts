import type { Localized } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { memberOf } from '../document/access.ts'
import type { Process } from '../document/process.ts'
import { stageDates } from '../document/status.ts'

const stage = (label: Localized, reached: boolean, date: string | undefined) => ({
  label,
  reached,
  ...(date === undefined ? {} : { date }),
})

/** The five stages of a process; one is reached where the document tells anything of it or of a later one. */
export const stagesOf = (process: Process): Extract<Block, { readonly type: 'stages' }> => {
  const dates = stageDates(process)
  const implemented = process.contracts.some(contract => memberOf(contract, 'implementation') !== undefined)
  const contracted = implemented || process.contracts.length > 0
  const awarded = contracted || process.awards.length > 0
  const tendered = awarded || process.tender !== undefined
  return {
    type: 'stages',
    label: { es: 'Etapas del procedimiento', en: 'Stages of the process' },
    stages: [
      stage({ es: 'Planeación', en: 'Planning' }, tendered || process.planning !== undefined, undefined),
      stage({ es: 'Procedimiento', en: 'Tender' }, tendered, dates.tender),
      stage({ es: 'Adjudicación', en: 'Award' }, awarded, dates.award),
      stage({ es: 'Contrato', en: 'Contract' }, contracted, dates.contract),
      stage({ es: 'Ejecución', en: 'Implementation' }, implemented, dates.implementation),
    ],
  }
}
