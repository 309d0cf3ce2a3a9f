/** Host and path of an address, for error messages: no query, which may hold tokens, and no fragment. */
export const whereOf = (url: URL): string => `${url.protocol}//${url.host}${url.pathname}`
