/** True for what a disk or its file system refuses: no room, no right, a fault of its own. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(ERR_SQLITE|ENOSPC|EFBIG|EACCES|EROFS|EDQUOT|EIO)/.test(String(error.code))
