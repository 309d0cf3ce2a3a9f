/** First bytes of files that hold no text, and what they are called. */
const signatures: readonly { readonly bytes: readonly number[]; readonly name: string; readonly advice: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a ZIP archive',
    advice: 'Unpack it.',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive', advice: 'Give the file that belongs inside it.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: 'an old Office document (.xls, .doc)',
    advice: 'Save the sheet as .xlsx without a password, or as CSV UTF-8.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', advice: 'Ask its publisher for the data as CSV or JSON.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', advice: 'Give a CSV or JSON file.' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', advice: 'Give a CSV or JSON file.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture', advice: 'Give a CSV or JSON file.' },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file', advice: 'Convert it to CSV or JSON Lines.' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database', advice: 'Export its table as CSV.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive', advice: 'Unpack it.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive', advice: 'Unpack it.' },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 file', advice: 'Unpack it, or compress it with gzip.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz file', advice: 'Unpack it, or compress it with gzip.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd file', advice: 'Unpack it, or compress it with gzip.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', advice: 'Give a CSV or JSON file.' },
  { bytes: [0xff, 0xfe], name: 'text written in UTF-16', advice: 'Save it as UTF-8.' },
  { bytes: [0xfe, 0xff], name: 'text written in UTF-16', advice: 'Save it as UTF-8.' },
]

/** What a file that holds no readable text is, by its first bytes, and what to do with it; undefined for text. */
export const fileSignature = (start: Uint8Array): { readonly name: string; readonly advice: string } | undefined =>
  signatures.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))

/** What a text in a markup language is, by its beginning: what a download gives in place of data; undefined for others. */
export const markupName = (start: string): string | undefined => {
  const text = start.trimStart().slice(0, 20).toLowerCase()
  if (text.startsWith('<!doctype html') || /^<html[\s>]/.test(text)) return 'a web page (HTML)'
  return text.startsWith('<?xml') ? 'an XML document' : undefined
}

/** True where the bytes begin a gzip stream. */
export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b

/** True where the bytes begin a ZIP archive, which a workbook is. */
export const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4
