/** Where a canonical document holds the two parts of a declaration, as steps of a path. */
export const assetsAt = ['declaracion', 'situacionPatrimonial'] as const
export const interestsAt = ['declaracion', 'interes'] as const
export const postAt = [...assetsAt, 'datosEmpleoCargoComision'] as const
