import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice, PageHeader, PageStack, ProgressSteps } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/checkout/en.ts'
import { is } from '../messages/checkout/is.ts'
import { controlPaths } from '../paths.ts'
import { WhileWaiting } from '../while-waiting.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CheckoutPage() {
  const { checkout } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { money } = useFormatter()
  const { state, amountMinor, currency } = checkout
  const isOpen = state === 'open'
  const isPaid = state === 'paid'
  return (
    <PageStack width="column">
      <PageHeader
        title={words('heading', { amount: money({ amountMinor, currency }) })}
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
      />
      {isOpen ? <WhileWaiting /> : null}
      <ProgressSteps
        label={words('title')}
        steps={[
          { id: 'begun', title: words('begun'), state: 'done', stateLabel: words('done') },
          {
            id: 'settled',
            title: words('settled'),
            state: isOpen ? 'running' : isPaid ? 'done' : 'failed',
            stateLabel: words(isOpen ? 'waiting' : isPaid ? 'done' : 'notPaid'),
            detail: isOpen ? words('waitingWhy') : isPaid ? undefined : words(`why.${state}`),
          },
          {
            id: 'funded',
            title: words('funded'),
            state: isPaid ? 'done' : 'waiting',
            stateLabel: isPaid ? words('done') : words('later'),
          },
        ]}
      />
      {isPaid ? (
        <Notice tone="positive" title={words('paidTitle')} isLive>
          {words('paid')}
        </Notice>
      ) : null}
      {isOpen ? (
        <p className="flex flex-wrap items-center gap-3">
          <span className="text-ink-quiet">{words('leftPage')}</span>
          <ButtonLink size="small" href={controlPaths.resumeCheckout(companyId, checkout.id)} as="a">
            {words('goOn')}
          </ButtonLink>
        </p>
      ) : (
        <ButtonLink
          variant="primary"
          className="self-start"
          href={isPaid ? controlPaths.credits(companyId) : controlPaths.buyCredits(companyId)}
        >
          {words(isPaid ? 'toCredits' : 'again')}
        </ButtonLink>
      )}
    </PageStack>
  )
}
