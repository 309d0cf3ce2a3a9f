/** A file as readers take it, on a disk or in a browser: its bytes in order, or at a place. */
export interface ByteFile {
  /** What messages call it: a path, a name. */
  readonly where: string
  /**
   * All its bytes in order; each call begins anew.
   *
   * @throws PlatformError `file-missing`, `file-unreadable`, `file-is-directory`, `cancelled`
   */
  bytes(): AsyncGenerator<Uint8Array>
  /** Length in bytes. */
  size(): Promise<number>
  /** `length` bytes from `offset`; fewer where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** Frees what `read` holds open. */
  close(): Promise<void>
}

/** How compressed bytes are unpacked where the program runs. */
export interface Unpacking {
  /**
   * The bytes that a gzip file holds (RFC 1952), those of all its members.
   *
   * @throws PlatformError `gzip-truncated`, `gzip-invalid`
   */
  gunzip(bytes: AsyncIterable<Uint8Array>, where: string): AsyncIterable<Uint8Array>
  /** The bytes of one DEFLATE stream (RFC 1951); rejects with any error where it is damaged or cut off. */
  inflate(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}
