import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, PageHeader, PageStack, Section } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/policy-effect/en.ts'
import { is } from '../messages/policy-effect/is.ts'
import { controlPaths } from '../paths.ts'
import { PolicySummary } from '../policy-summary.tsx'
import { EffectTable } from './effect-table.tsx'
import { HeadcountForm } from './headcount-form.tsx'
import type { loader } from './page.server.ts'
import { PromiseNotice } from './promise-notice.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What other rules would do, before they are set. */
export default function PolicyEffectPage() {
  const { now, wanted, effect, headcount, released, fundedHalves, fields } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { credits, day, number } = useFormatter()
  const kept = effect.lowerHalves === null ? 'all' : 'rest'
  const state = usePageForm<Record<string, string>>(fields)
  return (
    <PageStack>
      <PageHeader
        back={{
          href: controlPaths.creditPolicy(companyId, new URLSearchParams(fields).toString()),
          label: words('back'),
        }}
        title={words('title')}
        description={words('description')}
      />
      <div className="grid gap-3 lg:grid-cols-2">
        {now ? (
          <Card title={words('now')} ground="sunken">
            <PolicySummary policy={now} />
          </Card>
        ) : null}
        <Card title={words('wanted')} ground="accent">
          <PolicySummary policy={wanted} />
        </Card>
      </div>
      <Section title={words('when')}>
        {effect.lowerHalves === null ? null : (
          <p className="max-w-prose">
            {words('lower', { credits: credits(effect.lowerHalves, { case: 'accusative' }) })}
          </p>
        )}
        <p className="max-w-prose">
          {effect.startsOn
            ? words(effect.isStaggered ? 'startsBy' : 'startsAll', { day: day(effect.startsOn), kept })
            : words('startsEach', { kept })}
        </p>
        {effect.short ? (
          <p className="max-w-prose">
            {words('short', {
              last: day(effect.short.lastDay),
              credits: credits(effect.short.allowanceHalves, { case: 'accusative' }),
            })}
          </p>
        ) : null}
      </Section>
      <Section
        title={words('effect')}
        description={
          released
            ? words('basisReleased', { months: released.months, people: number(released.people) })
            : words('basisExample')
        }
      >
        {wanted.promise === 'open' ? <HeadcountForm headcount={headcount} fields={fields} /> : null}
        <p className="max-w-prose">
          {words('wouldHave', { credits: credits(effect.after.expectedHalves, { case: 'accusative' }) })}
        </p>
        <EffectTable effect={effect} />
        <PromiseNotice
          wanted={wanted}
          effect={effect}
          fundedHalves={fundedHalves}
          buyHref={controlPaths.buyCredits(companyId)}
        />
      </Section>
      {effect.beyondHalves === 0 ? (
        <PageForm {...state} submitLabel={words('change')} busyLabel={words('busy')}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </PageForm>
      ) : null}
    </PageStack>
  )
}
