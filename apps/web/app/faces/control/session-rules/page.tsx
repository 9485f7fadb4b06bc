import { getInputProps } from '@conform-to/react'
import { type HubSessionRules, sessionRuleNames, sessionRuleRanges } from '@kara/hubs/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/session-rules/en.ts'
import { is } from '../messages/session-rules/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Under which rules the people of a hub book, cancel and miss sessions, each with what it does. */
export default function SessionRulesPage() {
  const { rules } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('lead')} />
      {rules ? (
        <Rules rules={rules} />
      ) : (
        <Notice actions={<ButtonLink href={controlPaths.branding(companyId)}>{words('toHub')}</ButtonLink>}>
          {words('noHub')}
        </Notice>
      )}
    </PageStack>
  )
}

function Rules({ rules }: { rules: HubSessionRules }) {
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<Record<keyof HubSessionRules, string>>(
    Object.fromEntries(sessionRuleNames.map((name) => [name, String(rules[name])])),
  )
  return (
    <>
      <PageForm {...state} submitLabel={words('save')} busyLabel={words('saving')}>
        {sessionRuleNames.map((name) => {
          const field = state.fields[name]
          const { min, max } = sessionRuleRanges[name]
          return (
            <Field
              key={field.key}
              id={field.id}
              label={words(`names.${name}`)}
              hint={words(`effects.${name}`, { min: format.number(min), max: format.number(max) })}
              errors={field.errors}
              required
            >
              <TextInput
                {...getInputProps(field, { type: 'number' })}
                key={field.key}
                min={min}
                max={max}
                step={1}
                suffix={words(`units.${name}`)}
              />
            </Field>
          )
        })}
      </PageForm>
      <Notice title={words('keepsTitle')}>{words('keeps')}</Notice>
    </>
  )
}
