/**
 * Identifiers for examples, which belong to nobody: the RFC that the tax authority gives to sales to the public at large
 * and an invented CURP of the same form.
 */
export const genericIdentifiers = { rfc: 'XAXX010101000', curp: 'XAXX010101HDFXXX01' } as const
