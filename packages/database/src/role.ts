/** Who may do what: `pdn_owner` migrates, `pdn_jobs` harvests, `pdn_web` reads. Nothing serves as superuser. */
export const roles = ['pdn_owner', 'pdn_web', 'pdn_jobs'] as const

export type Role = (typeof roles)[number]
