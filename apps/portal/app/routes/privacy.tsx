import type { ReactElement } from 'react'
import type { MetaFunction } from 'react-router'
import { textsIn, useTexts } from '../messages/texts.ts'
import { pageMeta } from '../page-meta.ts'
import { TextParts } from '../pages/text-parts.tsx'

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.pathname, (_, language) => textsIn(language).privacy)

export default function Privacy(): ReactElement {
  const { privacy } = useTexts()
  return (
    <div className="text-page">
      <h1>{privacy.title}</h1>
      <TextParts parts={privacy.parts} />
    </div>
  )
}
