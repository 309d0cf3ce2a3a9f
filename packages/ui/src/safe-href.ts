/** The address where it is http or https, else nothing: any other scheme of a provider stays plain text. */
export const safeHref = (address: string): string | undefined => {
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'http:' || protocol === 'https:' ? href : undefined
  } catch {
    return undefined
  }
}
