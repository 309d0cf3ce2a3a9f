import { data } from 'react-router'

export const loader = (): never => {
  throw data(null, { status: 404 })
}

export default function NotFound(): null {
  return null
}
