import { countOf, type Queryable } from '../queryable.ts'

const text = `
INSERT INTO provider (provider_id, name, state, synthetic) VALUES ($1, $2, $3, $4)
ON CONFLICT (provider_id) DO UPDATE SET name = excluded.name, state = coalesce(excluded.state, provider.state),
  synthetic = excluded.synthetic`

/** Writes a provider, over an earlier description of it. */
export const upsertProvider = (
  db: Queryable,
  provider: {
    readonly id: string
    readonly name: string
    readonly state: string | null
    readonly synthetic: boolean
  },
): Promise<number> =>
  countOf(db, 'harvest-provider', text, [provider.id, provider.name, provider.state, provider.synthetic])
