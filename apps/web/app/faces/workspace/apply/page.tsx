import { useWords } from '@kara/language'
import { Checkbox, FieldErrors, TextLink } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { PayRules } from '../payments/pay-rules.tsx'
import { ProfileForm } from '../profile/profile-form.tsx'
import { applyMessages } from './apply-messages.ts'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(applyMessages)

/** Whoever wants to be found says who they are and accepts the terms; credentials come next. */
export default function ApplyPage() {
  const words = useWords(applyMessages)
  return (
    <EntryFrame title={words('title')} description={words('lead')} isWide>
      <ProfileForm submitLabel={words('submit')}>
        <PayRules />
        <Terms />
      </ProfileForm>
    </EntryFrame>
  )
}

function Terms() {
  const words = useWords(applyMessages)
  const { termsUrl } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer && 'error' in answer ? answer.error?.terms : null
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        name="terms"
        label={words('terms')}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? 'terms-error' : undefined}
      />
      <FieldErrors id="terms-error" errors={errors ?? undefined} />
      <TextLink href={termsUrl}>{words('read')}</TextLink>
    </div>
  )
}
