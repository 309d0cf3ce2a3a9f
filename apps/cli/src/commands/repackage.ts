import type { Language } from '@pdn/core'
import { type DataFile, type PackageForm, packageForms, type RepackageReport, repackage } from '@pdn/exchange'
import type { CommandContext } from '../command-context.ts'
import { showProgress } from '../validating/show-progress.ts'

/** True for a form of `pdn convert --to` that packs releases anew. */
export const isPackageForm = (text: string | undefined): text is PackageForm => packageForms.some(form => form === text)

const words = {
  es: {
    'ocds-releases': 'entregas',
    'ocds-records': 'registros',
    'ocds-compiled': 'entregas compiladas',
    from: 'de {count} entregas',
    leftOut: 'documentos que no son entregas (enlaces, sin ocid)',
    problems: 'observaciones',
    metadata: 'el paquete conserva',
  },
  en: {
    'ocds-releases': 'releases',
    'ocds-records': 'records',
    'ocds-compiled': 'compiled releases',
    from: 'of {count} releases',
    leftOut: 'documents that are no releases (links, no ocid)',
    problems: 'found while reading and merging',
    metadata: 'the package keeps',
  },
} as const

const number = new Intl.NumberFormat('en')

const reportLines = (report: RepackageReport, language: Language): readonly string[] => {
  const say = words[language]
  const { form, written, releases, output, leftOut, problems, metadata } = report
  const told = Object.entries(problems).map(([rule, count]) => `${number.format(count)} ${rule}`)
  return [
    `${number.format(written)} ${say[form]} ${say.from.replace('{count}', number.format(releases))} → ${output}`,
    ...(metadata.length === 0 ? [] : [`  ${say.metadata}: ${metadata.join(', ')}`]),
    ...(leftOut === 0 ? [] : [`  ${number.format(leftOut)} ${say.leftOut}`]),
    ...(told.length === 0 ? [] : [`  ${say.problems}: ${told.join(', ')}`]),
  ]
}

interface RepackageCommand {
  readonly input: DataFile
  readonly output: string
  readonly to: PackageForm
  readonly from: string | undefined
  readonly language: Language
  readonly force: boolean
  readonly json: boolean
}

/** `pdn convert IN OUT --to ocds-records|ocds-releases|ocds-compiled`. */
export const runRepackage = async (asked: RepackageCommand, context: CommandContext): Promise<void> => {
  const { input, output, to, from, language, force, json } = asked
  const read = { bytes: 0 }
  const progress = showProgress(context.output, read, language)
  const report = await repackage({
    input,
    output,
    to,
    from,
    force,
    now: context.effects.now(),
    signal: context.signal,
    onProgress: ({ documents, bytes }) => {
      read.bytes = bytes
      progress.show({ records: documents })
    },
  }).finally(progress.clear)
  if (json) context.output.object({ ...report, whole: report.leftOut === 0 })
  else for (const line of reportLines(report, language)) context.output.line(line)
  if (report.leftOut > 0) context.endWith(1)
}
