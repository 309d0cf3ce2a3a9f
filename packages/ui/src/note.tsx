import type { ReactElement, ReactNode } from 'react'

/** A remark beside the data; `warning` for what a reader must know before believing it. */
export const Note = ({
  children,
  tone = 'plain',
}: {
  children: ReactNode
  tone?: 'plain' | 'warning'
}): ReactElement => (
  <div className="note" data-tone={tone}>
    {children}
  </div>
)
