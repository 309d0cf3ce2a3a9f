import { type JsonObject, type State, stateOf } from '@pdn/core'
import { stateOfInstitution } from '../../institution-state.ts'
import { textAt } from '../../showing/document-view.ts'
import { declarantName } from './declarant-name.ts'
import { postAt } from './places.ts'

/** What titles and searches need of a declaration; total over any document that survived the cut. */
export interface DeclarationView {
  readonly name: string
  readonly post: string | undefined
  readonly institution: string | undefined
  readonly state: State | undefined
}

/** A declaration as the public document tells it: who declares, in which post, where. */
export const viewDeclaration = (document: JsonObject): DeclarationView => {
  const institution = textAt(document, ...postAt, 'nombreEntePublico')
  const stated =
    textAt(document, ...postAt, 'domicilioMexico', 'entidadFederativa', 'clave') ??
    textAt(document, ...postAt, 'domicilioMexico', 'entidadFederativa', 'valor')
  return {
    name: declarantName(document) ?? '—',
    post: textAt(document, ...postAt, 'empleoCargoComision'),
    institution,
    state:
      (stated === undefined ? undefined : stateOf(stated)) ??
      (institution === undefined ? undefined : stateOfInstitution(institution)),
  }
}
