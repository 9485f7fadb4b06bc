import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Field, Notice, TextInput, TextLink } from '@kara/ui'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import { PageForm, usePageForm } from '../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { CompanyInstead } from './sign-in-by-password.server.ts'

const messages = defineMessages(en, is)

/** Address and password; what was typed as address stays when it comes back. */
export function PasswordForm({ to }: { to: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ email: string; password: string; to: string }>()
  const { email, password, to: back } = state.fields
  const instead = useActionData<{ companyInstead?: CompanyInstead }>()?.companyInstead
  if (instead) return <CompanyNotice instead={instead} to={to} />
  return (
    <PageForm
      {...state}
      submitLabel={words('signIn.submit')}
      busyLabel={words('signIn.busy')}
      otherActions={
        <TextLink href={everywherePaths.passwordReset(to)} className="text-sm">
          {words('signIn.forgot')}
        </TextLink>
      }
    >
      <input type="hidden" name={back.name} value={to} />
      <Field label={words('email')} id={email.id} errors={email.errors} required>
        <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="username" />
      </Field>
      <Field label={words('password')} id={password.id} errors={password.errors} required>
        <TextInput
          {...getInputProps(password, { type: 'password' })}
          key={password.key}
          autoComplete="current-password"
        />
      </Field>
    </PageForm>
  )
}

/** The domain's company insists on its own sign-in: the reason, and the one way on. */
export function CompanyNotice({ instead, to }: { instead: CompanyInstead; to: string }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { domain, email, hubUrl, ownerHref } = instead
  if (hubUrl) {
    return (
      <Notice
        tone="info"
        isLive
        actions={
          <ButtonLink variant="primary" href={hubUrl} as="a">
            {words('signIn.companyHub')}
          </ButtonLink>
        }
      >
        {words('signIn.companyElsewhere', { domain })}
      </Notice>
    )
  }
  return (
    <Notice
      tone="info"
      isLive
      actions={
        <Form method="post" action="/sso/start">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="to" value={to} />
          <Button
            variant="primary"
            busy={formAction === '/sso/start'}
            busyLabel={words('signIn.companyGoing')}
          >
            {words('signIn.company')}
          </Button>
        </Form>
      }
    >
      {words('signIn.companyWhy', { domain })}{' '}
      <TextLink href={ownerHref}>{words('signIn.companyDown')}</TextLink>
    </Notice>
  )
}
