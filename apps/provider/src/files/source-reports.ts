import type { SourceReport } from './take-up.ts'

/** Rows, copies and problems that are listed of all files together. */
const listed = 10_000

/** What is to be said of several files as of one; `named` puts each file's name beside what concerns it. */
export const mergedReports = (
  sources: readonly { readonly name: string; readonly report: SourceReport }[],
  named: boolean,
): SourceReport => {
  const reports = sources.map(({ report }) => report)
  const issueCounts: Record<string, number> = {}
  for (const report of reports)
    for (const [issue, count] of Object.entries(report.issueCounts))
      issueCounts[issue] = (issueCounts[issue] ?? 0) + count
  const columns = (name: 'unreadColumns' | 'absentColumns') => [...new Set(reports.flatMap(report => report[name]))]
  return {
    withIssues: sum(reports.map(({ withIssues }) => withIssues)),
    issueCounts,
    unreadable: sum(reports.map(({ unreadable }) => unreadable)),
    unread: sources
      .flatMap(({ name, report }) => report.unread.map(one => (named ? { ...one, file: name } : one)))
      .slice(0, listed),
    copies: reports.flatMap(({ copies }) => copies).slice(0, listed),
    unreadColumns: columns('unreadColumns'),
    absentColumns: columns('absentColumns'),
    fileProblems: sources
      .flatMap(({ name, report }) => report.fileProblems.map(problem => (named ? `${name}: ${problem}` : problem)))
      .slice(0, listed),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
