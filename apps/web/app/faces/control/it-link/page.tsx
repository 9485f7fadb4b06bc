import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  CopyField,
  Disclosure,
  Field,
  Notice,
  PageHeader,
  PageStack,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/it-link/en.ts'
import { is } from '../messages/it-link/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** The link by which IT sets up the sign-in: make it, send or copy it, see whether it was opened, end it. */
export default function ItLinkPage() {
  const { link } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.signIn(companyId), label: words('back') }}
      />
      <CurrentLink />
      <NewLink key={link?.linkId ?? 'first'} />
      <Notice actions={<TextLink href={controlPaths.people(companyId)}>{words('lastingAct')}</TextLink>}>
        {words('lasting')}
      </Notice>
    </PageStack>
  )
}

function CurrentLink() {
  const { link, now } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  if (!link) return null
  const { url, state, expiresAt, openedAt, openedTimes } = link
  if (!url || state !== 'works') {
    return state === 'works' ? null : (
      <Notice title={words('overTitle')}>
        {words(`over.${state}`, { when: format.dateTimeWithZone(expiresAt, 'medium') })}
      </Notice>
    )
  }
  return (
    <Card
      title={words('current')}
      description={words('currentUntil', { when: format.dateTimeWithZone(expiresAt, 'medium') })}
    >
      <CopyField name={words('link')} text={url} label={words('copy')} copiedLabel={words('copied')} />
      <p className="text-ink-quiet text-sm">
        {openedAt
          ? words('opened', { times: openedTimes, when: format.relativeTime(openedAt, now) })
          : words('unopened')}
      </p>
      <Disclosure summary={words('withdraw')}>
        <Form method="post" className="flex flex-col items-start gap-3">
          <p>{words('withdrawWhat')}</p>
          <Button name="intent" value="withdraw" variant="critical" size="small">
            {words('withdraw')}
          </Button>
        </Form>
      </Disclosure>
    </Card>
  )
}

/** Empty again once its link stands above. */
function NewLink() {
  const { days } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { number } = useFormatter()
  const state = usePageForm<{ intent: string; email: string }>()
  const { email } = state.fields
  return (
    <Card title={words('newTitle')} description={words('newWhat', { days: number(days) })}>
      <PageForm
        {...state}
        submitLabel={words('make')}
        busyLabel={words('making')}
        submitValue={{ name: 'intent', value: 'make' }}
      >
        <Field label={words('email')} hint={words('emailHint')} id={email.id} errors={email.errors}>
          <TextInput
            {...getInputProps(email, { type: 'email' })}
            key={email.key}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
