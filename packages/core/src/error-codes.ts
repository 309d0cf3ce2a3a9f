/** What a stable error code means; `docs/reference/errors.md` is written from this list. */
export interface ErrorCode {
  /** HTTP status of an answer that carries it. */
  readonly status: number
  /** Exit code of a command that ends with it: 1 the answer is no, 2 it could not be done. */
  readonly exit: 1 | 2
  /** One sentence: when it is raised. */
  readonly meaning: string
}

/** Every error code of the platform, grouped by the room that raises it. */
export const errorCodes = {
  // any room
  internal: { status: 500, exit: 2, meaning: 'An unforeseen fault of the platform itself; the cause is in its log.' },
  'invalid-request': { status: 400, exit: 2, meaning: 'A request or an argument has a wrong name, type or range.' },
  'not-found': { status: 404, exit: 1, meaning: 'Nothing is kept under that address.' },
  'method-not-allowed': { status: 405, exit: 2, meaning: 'The address cannot be asked with that method.' },
  gone: { status: 410, exit: 1, meaning: 'The record was withdrawn, and only its tombstone remains.' },
  'too-many-requests': {
    status: 429,
    exit: 2,
    meaning: 'The caller went past the limit told in the answer’s headers.',
  },
  // core
  'document-too-deep': { status: 400, exit: 2, meaning: 'A document nests deeper than the platform accepts.' },
  'date-format-invalid': { status: 400, exit: 2, meaning: 'A date format names no year, month or day, or one twice.' },
  // configuration
  'configuration-invalid': { status: 500, exit: 2, meaning: 'A setting has a value that cannot be used.' },
  'port-in-use': { status: 500, exit: 2, meaning: 'Another program listens on the port.' },
  // interconnection
  'address-refused': { status: 502, exit: 2, meaning: 'A provider’s address is not one that may be called.' },
  'connect-failed': { status: 502, exit: 2, meaning: 'No connection with a provider could be made or kept.' },
  'tls-failed': { status: 502, exit: 2, meaning: 'A provider’s certificate was not accepted.' },
  'timed-out': { status: 504, exit: 2, meaning: 'A provider did not answer in time.' },
  'too-large': { status: 502, exit: 2, meaning: 'A provider’s answer is larger than the limit.' },
  'too-many-redirects': { status: 502, exit: 2, meaning: 'A provider sent a request on too many times.' },
  'not-json': { status: 502, exit: 2, meaning: 'A provider answered something other than JSON.' },
  'unexpected-answer': {
    status: 502,
    exit: 2,
    meaning: 'A provider’s answer has another form than its contract says.',
  },
  'token-refused': { status: 502, exit: 2, meaning: 'A provider gave no token for the credentials of its connection.' },
  'endpoint-missing': { status: 502, exit: 2, meaning: 'A provider has no such endpoint.' },
  'provider-refused': { status: 502, exit: 2, meaning: 'A provider refused a request.' },
  'provider-busy': { status: 503, exit: 2, meaning: 'A provider asked to be called later, again and again.' },
  'provider-failed': { status: 502, exit: 2, meaning: 'A provider answered that it failed.' },
  cancelled: { status: 503, exit: 2, meaning: 'The work was cancelled before its end; it can be run again.' },
  // harvest
  'connection-exists': { status: 409, exit: 2, meaning: 'A connection of that name is already registered.' },
  'connection-unknown': { status: 404, exit: 2, meaning: 'No connection of that name is registered.' },
  'connection-invalid': { status: 400, exit: 2, meaning: 'A connection or provider was described wrongly.' },
  'harvest-running': { status: 409, exit: 2, meaning: 'Another process is harvesting the connection.' },
  'removal-refused': {
    status: 409,
    exit: 2,
    meaning: 'A provider no longer lists most of its documents; nothing was removed until the operator confirms.',
  },
  'keys-unusable': { status: 500, exit: 2, meaning: 'The keys of the platform’s home cannot be read or made.' },
  'storage-full': { status: 507, exit: 2, meaning: 'The database has no room left; nothing was half-written.' },
  'storage-failed': {
    status: 500,
    exit: 2,
    meaning: 'The database failed in the middle of the work; the work was undone.',
  },
  // database
  'database-unreachable': { status: 503, exit: 2, meaning: 'The database does not answer, or refuses the connection.' },
  'database-too-old': {
    status: 503,
    exit: 2,
    meaning: 'The server that DATABASE_URL names is older than PostgreSQL 15.',
  },
  'database-start-failed': { status: 503, exit: 2, meaning: 'The embedded database could not be made or started.' },
  'database-roles-missing': {
    status: 503,
    exit: 2,
    meaning: 'The database’s roles are absent, and its user may not make or assume them.',
  },
  'migration-changed': {
    status: 500,
    exit: 2,
    meaning: 'A migration that the database has is not the one of this code.',
  },
  'migration-failed': { status: 500, exit: 2, meaning: 'A migration stopped; the database is as before it.' },
  'database-newer': { status: 500, exit: 2, meaning: 'The database was migrated by a newer version of the platform.' },
  'document-damaged': { status: 500, exit: 2, meaning: 'The stored bytes of a document cannot be read back.' },
  // search
  'reserved-query': {
    status: 400,
    exit: 2,
    meaning: 'A search asks for a CURP or the RFC of a person, which are reserved.',
  },
  'query-invalid': {
    status: 400,
    exit: 2,
    meaning: 'A search names a field, a value, a range or an order that does not exist.',
  },
  'cursor-invalid': { status: 400, exit: 2, meaning: 'A cursor is not one that this search gave.' },
  'export-busy': { status: 503, exit: 2, meaning: 'As many exports are being read as the platform has room for.' },
  // provider
  'credentials-invalid': {
    status: 500,
    exit: 2,
    meaning: 'The registered clients and users of a provider cannot be used.',
  },
  'contract-unknown': { status: 404, exit: 2, meaning: 'A system is not published under that contract.' },
  'provider-storage-failed': {
    status: 500,
    exit: 2,
    meaning: 'A provider’s index, tokens or key cannot be written or read: a full disk, or a folder of somebody else.',
  },
  // exchange
  'file-missing': { status: 404, exit: 2, meaning: 'A file to be read does not exist.' },
  'file-is-directory': { status: 400, exit: 2, meaning: 'A folder was given where a file was expected.' },
  'file-unreadable': { status: 500, exit: 2, meaning: 'A file may not be read, or the disk fails under it.' },
  'file-unwritable': {
    status: 500,
    exit: 2,
    meaning: 'A file cannot be written: a full disk, or a folder of somebody else.',
  },
  'file-empty': { status: 400, exit: 2, meaning: 'A file has no bytes, only blanks, or no header row.' },
  'file-binary': { status: 400, exit: 2, meaning: 'A file holds no text that can be read.' },
  'file-is-markup': { status: 400, exit: 2, meaning: 'A file holds a web page or XML in place of data.' },
  'file-without-documents': {
    status: 400,
    exit: 2,
    meaning: 'A file that is served was replaced by one of whose rows none can be served.',
  },
  'workbook-invalid': { status: 400, exit: 2, meaning: 'An Excel workbook is damaged, or no workbook at all.' },
  'workbook-too-large': {
    status: 400,
    exit: 2,
    meaning: 'An Excel workbook unpacks to more than is read of one, or lies about its size.',
  },
  'workbook-sheet-absent': { status: 400, exit: 2, meaning: 'A workbook lacks the sheet that was asked for.' },
  'draft-impossible': { status: 400, exit: 2, meaning: 'No mapping can be proposed for a file.' },
  'gzip-truncated': { status: 400, exit: 2, meaning: 'A gzip file is cut off before its end.' },
  'gzip-invalid': { status: 400, exit: 2, meaning: 'A gzip file is damaged.' },
  'record-too-large': { status: 400, exit: 2, meaning: 'A row or document of a file is longer than the limit.' },
  'csv-quote-unclosed': { status: 400, exit: 2, meaning: 'A CSV file opens a quotation mark and never closes it.' },
  'csv-delimiter-wrong': { status: 400, exit: 2, meaning: 'A CSV file was split at a delimiter that it does not use.' },
  'conversion-unknown': {
    status: 400,
    exit: 2,
    meaning: 'Documents of one version of a standard cannot be converted into the other that was named.',
  },
  'validation-too-large': {
    status: 413,
    exit: 2,
    meaning: 'A file takes more bytes, memory or time to validate than one is given.',
  },
  'standard-unknown': {
    status: 400,
    exit: 2,
    meaning:
      'A system, kind or version is named that does not exist, or a file is of none or of another than is asked for.',
  },
  'json-invalid': { status: 400, exit: 2, meaning: 'A file is not well-formed JSON.' },
  'extension-invalid': { status: 400, exit: 2, meaning: 'An extension of OCDS cannot be applied to its schema.' },
  'mapping-missing': { status: 400, exit: 2, meaning: 'A table was given without a mapping to the standard.' },
  'mapping-invalid': { status: 400, exit: 2, meaning: 'A mapping has a member of a wrong name, type or value.' },
  'mapping-column-absent': { status: 400, exit: 2, meaning: 'A mapping names a column that the file does not have.' },
  'mapping-too-large': { status: 400, exit: 2, meaning: 'A file has more rows than a mapping can group in memory.' },
  // portal
  'portal-not-built': {
    status: 500,
    exit: 2,
    meaning: 'The portal’s pages have not been built, or by another version.',
  },
  'portal-build-failed': { status: 500, exit: 2, meaning: 'The portal’s pages could not be built.' },
} as const satisfies Record<string, ErrorCode>

/** A stable error code. */
export type ErrorCodeName = keyof typeof errorCodes
