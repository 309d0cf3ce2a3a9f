import type { ReactElement } from 'react'

/** Headed paragraphs, each with an address of its own. */
export const TextParts = ({
  parts,
}: {
  parts: readonly { readonly id: string; readonly title: string; readonly text: readonly string[] }[]
}): ReactElement => (
  <>
    {parts.map(({ id, title, text }) => (
      <section key={id} id={id}>
        <h2>{title}</h2>
        {text.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </>
)
