// Writes the pages of docs/reference that are made from the code.
import { writeFileSync } from 'node:fs'
import { checksPage } from './checks-page.ts'
import { commandsPage } from './commands-page.ts'
import { configurationPage } from './configuration-page.ts'
import { errorsPage } from './errors-page.ts'
import { sampleCountryPage } from './sample-country-page.ts'
import { standardsPage } from './standards-page.ts'

writeFileSync(new URL('reference/checks.md', import.meta.url), checksPage())
writeFileSync(new URL('reference/commands.md', import.meta.url), await commandsPage())
writeFileSync(new URL('reference/errors.md', import.meta.url), errorsPage())
writeFileSync(new URL('reference/configuration.md', import.meta.url), configurationPage())
writeFileSync(new URL('reference/sample-country.md', import.meta.url), sampleCountryPage())
writeFileSync(new URL('reference/standards.md', import.meta.url), standardsPage())
