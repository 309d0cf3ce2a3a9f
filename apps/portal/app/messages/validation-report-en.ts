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
    words: {
      'file-empty': ['The file is empty.', 'Fetch or export it again: an interrupted download leaves such a file.'],
      'file-binary': [
        'It is no file of data that can be read, or an Excel workbook with a password or of the old format (.xls).',
        'Save it as .xlsx without a password or as CSV UTF-8. A PDF or a picture cannot be checked: ask its publisher for the data.',
      ],
      'file-unreadable': [
        'The browser cannot read the file.',
        'It may have been moved, changed or opened by another program since it was chosen. Close it there and choose it again.',
      ],
      'workbook-invalid': [
        'The Excel workbook or ZIP archive is damaged, incomplete or protected.',
        'Fetch it again, or open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8.',
      ],
      'workbook-too-large': [
        'The Excel workbook or ZIP archive unpacks to more than is read of one.',
        'Save the sheet as CSV UTF-8, or take the files out of the ZIP: a CSV may be of any size.',
      ],
      'gzip-truncated': ['The gzip file is cut off.', 'Fetch or compress it again.'],
      'gzip-invalid': ['The gzip file is damaged.', 'Fetch or compress it again.'],
      'record-too-large': [
        'A document or row is longer than 16 million letters.',
        'Put each document on a line of its own (JSON Lines), or look for a quotation mark that is not closed.',
      ],
      'csv-quote-unclosed': [
        'The CSV opens a quotation mark and never closes it.',
        'Look for it on the line told below and close it, or export the file again.',
      ],
      'csv-delimiter-wrong': [
        'The CSV is split at a sign that it does not use.',
        'Export it with comma, semicolon or tab.',
      ],
      'json-invalid': [
        'The file is not well-formed JSON.',
        'Mend it on the line told below, or export it again: it may have been cut off.',
      ],
      'document-too-deep': ['A document nests too deep.', 'No standard is that deep: export it again.'],
    },
  },
}
