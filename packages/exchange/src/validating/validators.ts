import type { CompiledValidator, Container } from '@pdn/systems'

/** Gives the validators of versions and of the containers that their documents come in. */
export type Validators = (of: Pick<Container, 'id' | 'schema'>) => CompiledValidator
