import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Card, Notice, TextLink } from '@kara/ui'
import { CompanyFirst } from '../company-first.tsx'
import { CompanySignInButtons } from '../company-sign-in-buttons.tsx'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep } from './page.server.ts'

const messages = defineMessages(en, is)

/** To the company's own sign-in or to an account, and back to the same held time. */
export function SignInStep({ step }: { step: Extract<BookingStep, { name: 'sign_in' }> }) {
  const words = useWords(messages)
  if (step.hasLeft) return <Notice tone="caution">{words('signIn.left')}</Notice>
  if (step.companyFirst) return <CompanyFirst first={step.companyFirst} action={hubPaths.bookSignIn()} />
  if (step.companySignIn === 'none') return <WithAccount isSignedIn={step.isSignedIn} />
  return <ThroughCompany step={step} />
}

function ThroughCompany({ step }: { step: Extract<BookingStep, { name: 'sign_in' }> }) {
  const words = useWords(messages)
  return (
    <Card title={words('signIn.title')} description={words('signIn.text')}>
      <CompanySignInButtons
        action={hubPaths.bookSignIn()}
        connections={step.connections}
        words={{
          go: words('signIn.go'),
          going: words('signIn.going'),
          goBy: (name) => words('signIn.goBy', { name }),
        }}
      />
      {step.companySignIn === 'optional' || step.hasGuests ? (
        <p className="text-center text-sm">
          <TextLink href={hubPaths.signIn(hubPaths.book())}>{words('signIn.otherWay')}</TextLink>
        </p>
      ) : null}
    </Card>
  )
}

function WithAccount({ isSignedIn }: { isSignedIn: boolean }) {
  const words = useWords(messages)
  if (isSignedIn) {
    return (
      <Notice
        tone="caution"
        actions={<ButtonLink href={hubPaths.welcome()}>{words('signIn.unknownMore')}</ButtonLink>}
      >
        {words('signIn.unknown')}
      </Notice>
    )
  }
  return (
    <Card title={words('signIn.account')} description={words('signIn.accountText')}>
      <div className="flex flex-col gap-3">
        <ButtonLink variant="primary" size="large" isWide href={hubPaths.signUp(hubPaths.book())}>
          {words('signIn.create')}
        </ButtonLink>
        <ButtonLink isWide href={hubPaths.signIn(hubPaths.book())}>
          {words('signIn.have')}
        </ButtonLink>
      </div>
    </Card>
  )
}
