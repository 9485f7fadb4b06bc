import type { PolicyEffect } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import type { PolicyFacts } from '../../../company/policy-of-fields.ts'
import { en } from '../messages/policy-effect/en.ts'
import { is } from '../messages/policy-effect/is.ts'

const messages = defineMessages(en, is)

export interface PromiseNoticeProps {
  wanted: PolicyFacts
  effect: PolicyEffect
  fundedHalves: number
  buyHref: string
}

/** What everybody together could take, against what was bought: allowed with what follows, or refused with what is missing. */
export function PromiseNotice({ wanted, effect, fundedHalves, buyHref }: PromiseNoticeProps) {
  const words = useWords(messages)
  const { credits } = useFormatter()
  const promised = effect.after.atMostHalves
  const amount = (halves: number) => credits(halves, { case: 'accusative' })
  if (effect.beyondHalves > 0) {
    return (
      <Notice
        tone="critical"
        title={words('beyond')}
        actions={<ButtonLink href={buyHref}>{words('beyondBuy')}</ButtonLink>}
      >
        {words('beyondText', {
          people: wanted.promisedPeople ?? 0,
          most: amount(promised),
          bought: amount(effect.boughtHalves),
          missing: amount(Math.ceil(effect.beyondHalves / 2) * 2),
        })}
      </Notice>
    )
  }
  if (wanted.promise === 'bought' || promised <= fundedHalves) return null
  return (
    <Notice title={words('promised')}>
      {words('promisedText', { bought: amount(fundedHalves), most: amount(promised) })}{' '}
      {words(`poolEmpty.${wanted.poolEmpty}`)}
    </Notice>
  )
}
