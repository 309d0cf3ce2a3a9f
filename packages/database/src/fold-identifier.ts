/** An identifier as `search_identifier.folded` holds it: upper case without spaces and dashes. */
export const foldIdentifier = (value: string): string => value.toUpperCase().replace(/[\s-]+/g, '')
