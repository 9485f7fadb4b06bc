import { useFormatter, useWords } from '@kara/language'
import { Card, Checkbox, CopyField, FieldErrors, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { EmbedCard } from './embed-card.tsx'
import { ownLinkMessages } from './own-link-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(ownLinkMessages)

/** The professional's own page: whether it is on, what can be asked for, and how to share it. */
export default function OwnLinkPage() {
  const { isOn, isShown, url } = useLoaderData<typeof loader>()
  const words = useWords(ownLinkMessages)
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('description')} />
      {isShown ? null : <Notice tone="caution">{words('hidden')}</Notice>}
      <Card>
        <LinkForm />
      </Card>
      {isOn ? (
        <>
          <Card title={words('link')} description={words('linkHint')}>
            <CopyField name={words('link')} text={url} label={words('copy')} copiedLabel={words('copied')} />
            <TextLink href={url}>{words('open')}</TextLink>
          </Card>
          <EmbedCard url={url} />
        </>
      ) : null}
    </PageStack>
  )
}

function LinkForm() {
  const { isOn, services } = useLoaderData<typeof loader>()
  const words = useWords(ownLinkMessages)
  const format = useFormatter()
  const state = usePageForm<{ isOn: string; serviceIds: string[] }>()
  const { serviceIds } = state.fields
  return (
    <PageForm {...state} submitLabel={words('save')} busyLabel={words('saving')}>
      <Checkbox name="isOn" defaultChecked={isOn} label={words('switch')} hint={words('switchHint')} />
      <fieldset id={serviceIds.id} className="min-w-0" tabIndex={-1}>
        <legend className="font-semibold text-sm">{words('services')}</legend>
        <p className="mt-1 text-ink-quiet text-sm">{words('servicesHint')}</p>
        {services.length === 0 ? (
          <p>
            {words('noServices')} <TextLink href={workspacePaths.services()}>{words('toServices')}</TextLink>
          </p>
        ) : null}
        {services.map(({ id, name, minutes, priceMinor, currency, isOffered }) => (
          <Checkbox
            key={id}
            name="serviceIds"
            value={id}
            defaultChecked={isOffered}
            label={`${name}, ${format.duration(minutes)}, ${format.money({ amountMinor: priceMinor, currency: currency as 'ISK' })}`}
          />
        ))}
        <FieldErrors id={`${serviceIds.id}-error`} errors={serviceIds.errors} />
      </fieldset>
      <p className="text-sm">
        {words('questions')} <TextLink href={workspacePaths.intake()}>{words('toQuestions')}</TextLink>
      </p>
    </PageForm>
  )
}
