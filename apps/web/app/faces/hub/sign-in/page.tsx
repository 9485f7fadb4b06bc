import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, Notice, PageHeader, TextLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { IdCard } from 'lucide-react'
import { PasswordForm } from '../../../account/password-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { CompanySignInButtons } from '../company-sign-in-buttons.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signIn.title')

/** To the company's own sign-in where there is one, else by password; and back to where the person was. */
export default function SignInPage() {
  const { to, companySignIn, hasGuests, provesAccount, company, trouble, ownerHref, hasEid, isOpen } =
    useLoaderData<typeof loader>()
  const words = useWords(messages)
  const hasCompany = companySignIn !== 'none'
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-5">
      <PageHeader
        title={words('signIn.heading')}
        description={words(hasCompany ? 'signIn.leadCompany' : 'signIn.leadPassword')}
      />
      {trouble ? (
        <Notice tone="caution" title={words('signIn.troubleTitle')}>
          <p>{words(`signIn.trouble.${trouble}`)}</p>
          {ownerHref ? (
            <p className="mt-2">
              <TextLink href={ownerHref}>{words('signIn.owner')}</TextLink>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {hasCompany ? <CompanySignIn /> : null}
      {companySignIn === 'optional' || hasGuests || (hasCompany && provesAccount) ? (
        <Card
          title={words('signIn.password')}
          description={words(hasGuests ? 'signIn.guestsText' : 'signIn.passwordText', { company })}
        >
          <PasswordForm to={to} />
          {hasGuests ? (
            <p className="text-sm">
              <TextLink href={signUpPath(to)}>{words('signIn.create')}</TextLink>
            </p>
          ) : null}
        </Card>
      ) : null}
      {hasCompany ? null : (
        <>
          <Card as="div">
            <PasswordForm to={to} />
          </Card>
          <Card title={words('signIn.newHere')} description={words('signIn.newHereText')} ground="sunken">
            <ButtonLink href={signUpPath(to)} isWide>
              {words('signIn.create')}
            </ButtonLink>
          </Card>
        </>
      )}
      {hasEid ? <ElectronicId to={to} /> : null}
      {isOpen ? (
        <p className="text-center text-sm">
          <TextLink href={hubPaths.start()}>{words('signIn.back')}</TextLink>
        </p>
      ) : null}
    </div>
  )
}

const signUpPath = (to: string) => hubPaths.signUp(to === hubPaths.start() ? undefined : to)

/** For accounts that know an electronic ID; it is shown at the app, and the way leads back here. */
function ElectronicId({ to }: { to: string }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const action = hubPaths.electronicId(to)
  return (
    <Card title={words('signIn.eid')} description={words('signIn.eidText')}>
      <Form method="post" action={action}>
        <input type="hidden" name="to" value={to} />
        <Button
          size="large"
          isWide
          icon={IdCard}
          busy={formAction === action}
          busyLabel={words('signIn.eidGoing')}
        >
          {words('signIn.eidGo')}
        </Button>
      </Form>
    </Card>
  )
}

function CompanySignIn() {
  const { to, connections } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <Card as="div">
      <CompanySignInButtons
        action="/sso/start"
        connections={connections}
        to={to}
        words={{
          go: words('signIn.go'),
          going: words('signIn.going'),
          goBy: (name) => words('signIn.goBy', { name }),
        }}
      />
    </Card>
  )
}
