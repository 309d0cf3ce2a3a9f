/** How long a browser may take to begin a download. */
const patience = 60_000

/** Has the browser save a file that was made in it. */
export const offerDownload = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}
