import { Fragment, type ReactElement } from 'react'

/** The path of a field or an address, which may break after its dots and slashes where it does not fit. */
export const PathText = ({ path }: { path: string }): ReactElement => (
  <>
    {path.split(/(?<=[./])/).map((step, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a path.
      <Fragment key={place}>
        {place === 0 ? null : <wbr />}
        {step}
      </Fragment>
    ))}
  </>
)
