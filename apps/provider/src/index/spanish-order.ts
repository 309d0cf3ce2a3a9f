/** Compares two texts as a Spanish reader orders them: the ICU collation `es`, which the reference servers use. */
export const compareSpanish = new Intl.Collator('es').compare
