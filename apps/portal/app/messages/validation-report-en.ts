import type { validationReportEs } from './validation-report-es.ts'

/** What a report of the validator says, in English. */
export const validationReportEn: typeof validationReportEs = {
  result: {
    score: 'Quality',
    of: 'of 100',
    allValid: 'All {records} documents meet the standard.',
    oneValid: 'The document meets the standard.',
    someInvalid: '{invalid} of {records} documents have errors.',
    oneInvalid: 'The document has errors.',
    nothing: 'The file holds no documents.',
    standard: 'Standard',
    recognised: 'recognised by the content',
    unknown: 'None was recognised. Choose the standard and check again.',
    records: 'Documents',
    valid: 'Valid',
    invalid: 'With errors',
    stopped: 'Reading stopped before the end',
    stoppedNote: 'The report holds for what was read before.',
  },
  save: {
    title: 'Save the report',
    html: 'Page (HTML)',
    csv: 'Table (CSV)',
    json: 'JSON',
    note: 'Saved reports never hold reserved values.',
  },
  problems: {
    title: 'Problems',
    none: 'No problem was found.',
    showValues: 'Show values (on your computer alone)',
    showValuesNote:
      'A reserved or unknown value stands as its type and length: a text of 13 is string(13). When shown, values still do not leave this page.',
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    times: { one: 'once', many: '{count} times' },
    inRecords: { one: 'in 1 document', many: 'in {count} documents' },
    examples: 'First examples',
    line: 'Line',
    path: 'Path',
    value: 'Value',
    nothing: 'nothing',
    empty: 'empty text',
    expected: 'Expected',
    hint: 'How to mend it',
    whole: 'the whole file',
    wholeDocument: 'the document',
    paths: 'Where',
  },
  checks: {
    title: 'Checks of content',
    lead: 'What a schema does not see: whether dates, amounts and references hold together.',
    check: 'Check',
    pass: 'Pass',
    fail: 'Fail',
    notApplicable: 'Not applicable',
    all: 'All checks ({count})',
  },
  visible: {
    title: 'What the public would see',
    lead: 'The first documents of the file after the cut: without CURP, RFC of persons, addresses or anything else that the norms reserve.',
    document: 'Document {number}',
    none: 'No document could be read, so nothing would be published.',
    save: 'Download the whole file as it would be published (JSON Lines)',
    leftOut: '{count} documents that cannot be read were left out.',
  },
  failures: {
    title: '{file} could not be read',
    detail: 'Detail',
    other: ['Something failed that should not have.', 'Try again; if it comes back, use the command pdn validate.'],
    /** Of the browser alone; others stand beside the readers. */
    words: {
      'file-unreadable': [
        'The browser cannot read the file.',
        'It may have been moved, changed or opened by another program since it was chosen. Close it there and choose it again.',
      ],
    },
  },
}
