/** PostgreSQL's text has no NUL, so what holds one equals nothing: in its place stands the sign of a lost character. */
export const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\uFFFD')
  return Array.isArray(value) ? value.map(storable) : value
}
