import type { PolicyEffect } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Table } from '@kara/ui'
import { en } from '../messages/policy-effect/en.ts'
import { is } from '../messages/policy-effect/is.ts'

const messages = defineMessages(en, is)

/** A year by the rules now and then. */
export function EffectTable({ effect }: { effect: PolicyEffect }) {
  const words = useWords(messages)
  const { credits } = useFormatter()
  const { before, after, basis } = effect
  const row = (label: string, figure: keyof typeof after) => ({
    label,
    before: before ? credits(before[figure]) : '–',
    after: credits(after[figure]),
  })
  return (
    <Table
      caption={words('effect')}
      isCaptionHidden
      columns={[
        { key: 'figure', header: words('figure'), isRowHeader: true, cell: ({ label }) => label },
        { key: 'before', header: words('before'), align: 'end', cell: (one) => one.before },
        { key: 'after', header: words('after'), align: 'end', cell: (one) => one.after },
      ]}
      rows={[
        row(words('perPerson'), 'perPersonHalves'),
        row(words('atMost'), 'atMostHalves'),
        row(words(basis === 'released' ? 'expected' : 'example'), 'expectedHalves'),
      ]}
      rowKey={({ label }) => label}
    />
  )
}
