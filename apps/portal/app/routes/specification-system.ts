import { type LoaderFunctionArgs, redirect } from 'react-router'
import { languageAt, pageAddress } from '../page-address.ts'
import { portalContext } from '../router-context.ts'
import { endWith } from '../server/answer-or-status.ts'

/** A system has its part of the list; its id or its slug leads there. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
  const { systems } = context.get(portalContext)
  const found = systems.find(({ id, slug }) => id === params.system || slug === params.system) ?? endWith(404)
  return redirect(`${pageAddress('/especificaciones', languageAt(new URL(request.url).pathname))}#${found.id}`, 303)
}
