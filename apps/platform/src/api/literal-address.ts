/** The address of the same search, from its first page and without corrections. */
export const literalAddress = (asked: string): string => {
  const { pathname, searchParams } = new URL(asked, 'http://localhost')
  searchParams.delete('page')
  searchParams.delete('cursor')
  searchParams.set('exact', 'true')
  return `${pathname}?${searchParams}`
}
