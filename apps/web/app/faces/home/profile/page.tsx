import { getInputProps } from '@conform-to/react'
import {
  capitalised,
  defineMessages,
  localeNames,
  locales,
  useFormatter,
  useWords,
  zoneName,
} from '@kara/language'
import { Badge, ButtonLink, Card, Field, PageHeader, PageStack, Section, Select, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Mail, ShieldCheck } from 'lucide-react'
import { AddressLock } from '../../../account/security/address-lock.tsx'
import { PasswordSection } from '../../../account/security/password-section.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { choiceMessages } from '../../../told/choice-messages.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { PictureForm } from './picture-form.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'places.profile')

/** The person's own picture, name, language and zone, and what is locked of the account, with the reason. */
export default function ProfilePage() {
  const { profile, pictureUrl, emails, password } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const aboutNotices = useWords(choiceMessages)
  return (
    <PageStack width="column">
      <PageHeader title={words('places.profile')} description={words('profile.lead')} />
      <PictureForm url={pictureUrl} />
      <Card>
        <ProfileForm key={`${profile.locale} ${profile.timeZone}`} />
      </Card>
      <Section title={words('profile.emails')} description={words('profile.emailsLead')}>
        <ul className="flex flex-col gap-3">
          {emails.map(({ email, heldBy, isVerified }) => (
            <li key={email} className="flex flex-col gap-1 rounded-lg border border-line bg-raised p-4">
              <span className="flex flex-wrap items-center justify-between gap-2">
                <span className="break-all font-semibold">{email}</span>
                {isVerified ? null : <Badge>{words('profile.unverified')}</Badge>}
              </span>
              <AddressLock heldBy={heldBy} />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={homePaths.security()} icon={ShieldCheck}>
            {words('profile.security')}
          </ButtonLink>
          <ButtonLink href={homePaths.noticeChoice()} icon={Mail}>
            {aboutNotices('link')}
          </ButtonLink>
        </div>
      </Section>
      <PasswordSection password={password} newPasswordPath={homePaths.newPassword()} />
    </PageStack>
  )
}

function ProfileForm() {
  const { profile, timeZones } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ displayName: string; locale: string; timeZone: string }>(profile)
  const { displayName, locale, timeZone } = state.fields
  return (
    <PageForm {...state} submitLabel={words('profile.save')} busyLabel={words('profile.saving')}>
      <Field label={words('profile.name')} id={displayName.id} errors={displayName.errors} required>
        <TextInput
          {...getInputProps(displayName, { type: 'text' })}
          key={displayName.key}
          autoComplete="name"
        />
      </Field>
      <Field label={words('profile.language')} id={locale.id} errors={locale.errors} required>
        <Select
          key={locale.key}
          name={locale.name}
          defaultValue={profile.locale}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
      </Field>
      <Field
        label={words('profile.zone')}
        hint={words('profile.zoneHint')}
        id={timeZone.id}
        errors={timeZone.errors}
        required
      >
        <Select
          key={timeZone.key}
          name={timeZone.name}
          defaultValue={profile.timeZone}
          options={format.sortBy(
            timeZones.map((value) => ({ value, label: capitalised(zoneName(value, format.locale)) })),
            ({ label }) => label,
          )}
        />
      </Field>
    </PageForm>
  )
}
