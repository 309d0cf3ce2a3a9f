/**
 * Who may do what: `pdn_owner` migrates, `pdn_jobs` harvests, `pdn_web` reads what is public, `pdn_intelligence` alone
 * reads the tokens by which records of one person are linked. Nothing serves as superuser.
 */
export const roles = ['pdn_owner', 'pdn_web', 'pdn_jobs', 'pdn_intelligence'] as const

export type Role = (typeof roles)[number]
