import { defineMessages, useWords } from '@kara/language'
import type { TransferState } from '@kara/payouts/contracts'
import { Status } from '@kara/ui'
import { en } from '../messages/statements/en.ts'
import { is } from '../messages/statements/is.ts'

const messages = defineMessages(en, is)

const tones = {
  waiting: 'caution',
  started: 'neutral',
  on_the_way: 'neutral',
  paid: 'positive',
  failed: 'critical',
  reversed: 'critical',
} as const

/** How far the money of a statement came, in two words. */
export function MoneyState({ state }: { state: TransferState }) {
  const words = useWords(messages)
  return <Status tone={tones[state]}>{words(`states.${state}`)}</Status>
}
