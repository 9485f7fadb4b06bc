import { eidRefusals } from '@kara/factors'
import {
  decodeProviderText,
  catalogue as entries,
  explain,
  REASON_CODES,
  readReason,
} from '@kara/sso/contracts'
import { pastedTexts } from '@kara/sso/testing'
import type { Proof } from './proof.ts'

/** How the same text arrives from one person and from the next. */
const waysOfPasting: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\s+/g, ' '),
  (text) => `Hæ, ég fékk þetta: ${text} – hvað geri ég?`,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => `${text}\n\nSent from my phone on 29.11.2026 at 14:05`,
]

/** What people paste from the pages of identity providers is recognised, and nothing else is taken for it. */
export const catalogue: Proof = {
  name: 'catalogue',
  async prove() {
    const broken: string[] = []
    const count = { known: 0, recognised: 0, meaningless: 0 }
    for (const [text, code] of pastedTexts) {
      for (const paste of waysOfPasting) {
        const reason = decodeProviderText(paste(text))
        const found = reason && REASON_CODES[reason]
        if (code === null) count.meaningless += 1
        else count.known += 1
        if (found === code && code !== null) count.recognised += 1
        if (found !== code)
          broken.push(`“${paste(text).slice(0, 80)}” is ${code} and was decoded as ${found}`)
      }
    }
    const untold = Object.keys(REASON_CODES).filter((reason) =>
      (['en', 'is'] as const).some((locale) => !explain(locale, reason as keyof typeof REASON_CODES).fix),
    )
    const rate = ((100 * count.recognised) / count.known).toFixed(1)
    return {
      tried: `${entries.length} causes in two languages, ${count.known} pasted texts with a known cause, ${count.meaningless} without`,
      figure: `${rate}% recognised, ${broken.length} wrong`,
      broken: [
        ...broken,
        ...untold.map((reason) => `no words for ${reason}`),
        ...eidRefusals.filter((reason) => !readReason(reason)).map((reason) => `no entry for ${reason}`),
      ],
    }
  },
}
