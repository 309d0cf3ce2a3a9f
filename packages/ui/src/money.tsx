import type { ReactElement } from 'react'
import { formatMoney } from './format-number.ts'
import { useLanguage } from './language.ts'

/** An amount as people write it, kept on one line. */
export const Money = ({ minor, currency }: { minor: bigint; currency: string | undefined }): ReactElement => (
  <span className="money num">{formatMoney(minor, currency, useLanguage())}</span>
)
