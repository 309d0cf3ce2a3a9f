import type { JsonObject } from '@pdn/core'
import type { DeclarationType } from '../schema/declaration-types.ts'
import { incomeExample } from './income-example.ts'
import { interestExample } from './interest-example.ts'
import { personExample } from './person-example.ts'
import { propertyExample } from './property-example.ts'

const envelope = ({ tipo }: DeclarationType, isFull: boolean): JsonObject => ({
  id: `ejemplo-${tipo.toLowerCase()}`,
  metadata: {
    actualizacion: '2024-05-15T18:30:00Z',
    institucion: 'SECRETARÍA DE EJEMPLO',
    tipo,
    declaracionCompleta: isFull,
    actualizacionConflictoInteres: false,
  },
})

/** A full declaration of a type, of a person who does not exist: every field of version 2.0 filled. */
export const declarationExample = (type: DeclarationType): JsonObject => ({
  ...envelope(type, true),
  declaracion: {
    situacionPatrimonial: { ...personExample(type), ...incomeExample(type), ...propertyExample(type) },
    interes: interestExample,
  },
})
