import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, FormActions, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'
import { RulesLink } from '../../payments/rules/rules-link.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'cancel.pageTitle')

/** What cancelling costs, in words and numbers, before it is done. */
export default function CancelPage() {
  const { session, consequence, goingBackHalves, hasChanged } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { state } = useNavigation()
  const name = session.name ?? words('session.nobody')
  const isByCredits = session.funding === 'credits'
  const credits = format.credits(session.costHalves ?? 0, { case: 'accusative' })
  const price = format.money({ amountMinor: session.dueMinor, currency: session.currency ?? 'ISK' })
  const creditsBack = (costHalves: number) => {
    if (goingBackHalves === 0) return words(`cancel.credits.${consequence}`, { credits })
    const goingBack = format.credits(goingBackHalves, { case: 'accusative' })
    const leftHalves = costHalves - goingBackHalves
    if (leftHalves === 0) return words('cancel.credits.allGoBack', { credits: goingBack })
    const left = format.credits(leftHalves, { case: 'accusative' })
    return words('cancel.credits.someGoBack', { credits: goingBack, left })
  }
  const parts = [
    session.costHalves ? creditsBack(session.costHalves) : null,
    session.dueMinor > 0 ? words(`cancel.self.${consequence}`, { price }) : null,
  ]
  const means = parts.filter(Boolean).join(' ')
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(session.id), label: words('session.title') }}
        title={words('cancel.heading', {
          when: format.dateTimeWithZone(session.startsAt, 'dayLong'),
          name,
        })}
      />
      {hasChanged ? (
        <Notice tone="caution" isLive>
          {words('cancel.changed')}
        </Notice>
      ) : null}
      <Card title={words('cancel.what')}>
        <Notice
          tone={consequence === 'late' || goingBackHalves > 0 ? 'caution' : 'positive'}
          title={capitalised(means)}
        >
          {words(`cancel.told.${consequence}`, { name })}
        </Notice>
        {consequence === 'late' ? (
          <p className="text-ink-quiet text-sm">
            {words('cancel.wasFreeUntil', { when: format.dateTimeWithZone(session.cutOffAt, 'dayLong') })}
          </p>
        ) : null}
        <Form method="post">
          <input type="hidden" name="consequence" value={consequence} />
          <FormActions>
            <Button
              variant={consequence === 'late' ? 'critical' : 'primary'}
              busy={state === 'submitting'}
              busyLabel={words('cancel.busy')}
            >
              {consequence === 'late' && isByCredits
                ? words('cancel.submitLate', { credits })
                : words('cancel.submit')}
            </Button>
            <ButtonLink href={homePaths.session(session.id)}>{words('cancel.keep')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <RulesLink />
    </PageStack>
  )
}
