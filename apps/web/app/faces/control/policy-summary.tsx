import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { PolicyFacts } from '../../company/policy-of-fields.ts'
import { en } from './messages/policy-summary/en.ts'
import { is } from './messages/policy-summary/is.ts'

const messages = defineMessages(en, is)

/** The rules in sentences, first for the company, then as its people will read them. */
export function PolicySummary({ policy }: { policy: PolicyFacts }) {
  const words = useWords(messages)
  const { credits, day } = useFormatter()
  const amount = credits(policy.allowanceHalves, { case: 'accusative' })
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      <p className="max-w-prose">
        {policy.anchor === 'company'
          ? words(`grant.${policy.period}`, { credits: amount, date: day(policy.periodStartsOn) })
          : words(`grantFromClaim.${policy.period}`, { credits: amount })}{' '}
        {words(`rollover.${policy.rollover}`, {
          credits: credits(policy.rolloverCapHalves ?? 0, { case: 'accusative' }),
          days: policy.rolloverDays ?? 0,
        })}{' '}
        {words(policy.proRata ? 'proRata' : 'wholePeriod')} {words(`poolEmpty.${policy.poolEmpty}`)}{' '}
        {words(`promise.${policy.promise}`, { people: policy.promisedPeople ?? 0 })}{' '}
        {words(`leaver.${policy.leaverRule}`, { days: policy.leaverDays })}
      </p>
      <div className="border-accent-line border-l-2 pl-4">
        <p className="font-semibold text-sm">{words('peopleRead')}</p>
        <p className="max-w-prose text-ink-quiet">
          {words(`forPeople.${policy.period}`, { credits: amount })}{' '}
          {words(`peopleRollover.${policy.rollover}`, {
            credits: credits(policy.rolloverCapHalves ?? 0, { case: 'accusative' }),
            days: policy.rolloverDays ?? 0,
          })}{' '}
          {words('peoplePrivate')}
        </p>
      </div>
    </div>
  )
}
