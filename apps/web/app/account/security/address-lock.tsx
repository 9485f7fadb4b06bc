import { defineMessages, useWords } from '@kara/language'
import { Lock } from 'lucide-react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import type { OwnAddress } from './addresses.server.ts'

const messages = defineMessages(en, is)

/** Why an address cannot be changed here; nothing for one that can. */
export function AddressLock({ heldBy }: Pick<OwnAddress, 'heldBy'>) {
  const words = useWords(messages)
  if (!heldBy) return null
  return (
    <span className="flex max-w-prose gap-1.5 text-ink-quiet text-sm">
      <Lock aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      {words(`addresses.heldBy.${heldBy.by}`, { company: heldBy.company })}
    </span>
  )
}
