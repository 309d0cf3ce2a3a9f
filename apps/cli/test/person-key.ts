/**
 * A natural person's RFC by its bare shape, unless letters or digits touch it: written here anew, so that tests do not
 * lean on what they test. Global: for `String.match`.
 */
export const personKey =
  /(?<![A-Z0-9Ñ&])[A-ZÑ&]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z0-9]{3}(?![A-Z0-9Ñ&])/giu
