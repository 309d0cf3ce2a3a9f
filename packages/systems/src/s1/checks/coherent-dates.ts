import { dateAt } from '../../showing/document-view.ts'
import { declarationCheck, entriesAt, listingSections, spotAt } from './declaration-check.ts'

const patrimony = ['declaracion', 'situacionPatrimonial'] as const

const periods = declarationCheck(
  'coherent.periods',
  { es: 'Nadie deja un empleo antes de empezarlo', en: 'Nobody leaves a job before it begins' },
  { es: 'Revise las dos fechas: suelen estar cambiadas.', en: 'Look at both dates: they tend to be swapped.' },
  (document, tally) => {
    const see = (from: string | undefined, until: string | undefined, path: string): void => {
      if (from !== undefined && until !== undefined)
        tally.see(from <= until, path, { es: `${from} o después`, en: `${from} or later` })
    }
    for (const { value, path } of entriesAt(spotAt(document, ...patrimony, 'experienciaLaboral'), 'experiencia'))
      see(dateAt(value, 'fechaIngreso'), dateAt(value, 'fechaEgreso'), `${path}/fechaEgreso`)
    const before = spotAt(document, ...patrimony, 'actividadAnualAnterior')
    if (before !== undefined)
      see(
        dateAt(before.value, 'fechaIngreso'),
        dateAt(before.value, 'fechaConclusion'),
        `${before.path}/fechaConclusion`,
      )
  },
)

const acquisitions = declarationCheck(
  'coherent.acquisitions',
  {
    es: 'Lo que se declara se adquirió antes de declararlo',
    en: 'What is declared was acquired before it was declared',
  },
  {
    es: 'Revise `fechaAdquisicion`: es posterior a la fecha en que se presentó la declaración.',
    en: 'Look at `fechaAdquisicion`: it is later than the day on which the declaration was filed.',
  },
  (document, tally) => {
    const filed = dateAt(document, 'metadata', 'actualizacion')
    if (filed === undefined) return
    for (const { entries } of listingSections(document)) {
      for (const { value, path } of entries) {
        const acquired = dateAt(value, 'fechaAdquisicion')
        if (acquired !== undefined)
          tally.see(acquired <= filed, `${path}/fechaAdquisicion`, {
            es: `${filed} o antes`,
            en: `${filed} or earlier`,
          })
      }
    }
  },
)

/** Whether the dates of a declaration can be. */
export const coherentDates = [periods, acquisitions]
