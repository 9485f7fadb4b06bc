import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, PageHeader } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { TermsCard } from '../../../account/terms-card.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { CompanyFirst } from '../company-first.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'welcome.title')

type Step = Awaited<ReturnType<typeof loader>>['step']

/** The last steps of a new account. */
export default function WelcomePage() {
  const { company, step } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const heading =
    step.name === 'unknown' || step.name === 'left'
      ? words(`welcome.${step.name}.heading`, { company })
      : words('welcome.heading')
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-5">
      <PageHeader title={heading} />
      {step.name === 'unknown' ? <Unknown addresses={step.addresses} /> : null}
      {step.name === 'unknown' && step.companyFirst ? (
        <CompanyFirst first={step.companyFirst} to={hubPaths.welcome()} />
      ) : null}
      {step.name === 'left' ? (
        <Card as="div">
          <p>{words('welcome.left.text')}</p>
          <ToHome />
        </Card>
      ) : null}
      {step.name === 'company' ? <CompanyFirst first={step.companyFirst} to={hubPaths.welcome()} /> : null}
      {step.name === 'terms' ? (
        <TermsCard
          terms={step.terms}
          problem={step.problem}
          action={hubPaths.welcome()}
          declineText={words('welcome.declineText')}
        />
      ) : null}
      {step.name === 'credits' ? <Credits balance={step.balance} waitsSince={step.waitsSince} /> : null}
    </div>
  )
}

/** Says which addresses were looked for, all of them the reader's own, and nothing of anybody else's. */
function Unknown({ addresses }: { addresses: readonly string[] }) {
  const { company } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <Card as="div">
      <p>{words('welcome.unknown.text', { company, addresses: addresses.join(', ') })}</p>
      <p>{words('welcome.unknown.hr', { company })}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={hubPaths.home('/home/profile')} as="a">
          {words('welcome.unknown.other')}
        </ButtonLink>
        <ButtonLink href={hubPaths.start()} variant="quiet">
          {words('welcome.unknown.stay')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function Credits({ balance, waitsSince }: Omit<Extract<Step, { name: 'credits' }>, 'name'>) {
  const { company } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { formAction } = useNavigation()
  if (!balance) {
    return (
      <Card title={words('welcome.credits')}>
        <p>{words('welcome.noPolicy', { company })}</p>
        <ToHome />
      </Card>
    )
  }
  const credits = format.credits(balance.allowanceHalves, { case: 'accusative' })
  return (
    <Card title={words('welcome.credits')} ground="accent">
      {balance.isClaimed ? (
        <p>
          {words('welcome.claimed', {
            left: format.credits(balance.availableHalves, { case: 'accusative' }),
            all: format.creditAmount(balance.allHalves),
            last: format.day(balance.lastDay),
          })}
        </p>
      ) : waitsSince ? (
        <p>{words('welcome.waits', { company, day: format.date(waitsSince) })}</p>
      ) : (
        <>
          <p>{words('welcome.unclaimed', { company, credits })}</p>
          <Form method="post" action={hubPaths.welcome()}>
            <input type="hidden" name="answer" value="claim" />
            <Button
              variant="primary"
              busy={formAction === hubPaths.welcome()}
              busyLabel={words('welcome.claiming')}
            >
              {words('welcome.claim', { credits })}
            </Button>
          </Form>
        </>
      )}
      <ToHome />
    </Card>
  )
}

function ToHome() {
  const words = useWords(messages)
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={hubPaths.home()} as="a">
        {words('welcome.toHome')}
      </ButtonLink>
      <ButtonLink href={hubPaths.start()} variant="quiet">
        {words('welcome.toHub')}
      </ButtonLink>
    </div>
  )
}
