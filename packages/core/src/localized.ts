/** The portal's languages, Spanish first. */
export type Language = 'es' | 'en'

/** One text in every language of the portal. */
export type Localized = Readonly<Record<Language, string>>
