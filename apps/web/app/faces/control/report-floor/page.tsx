import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { limits } from '@kara/reports/contracts'
import { Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/report-floor/en.ts'
import { is } from '../messages/report-floor/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** How many people stand behind each figure of the report; more than the house asks for, never fewer. */
export default function ReportFloorPage() {
  const { floor, floorNext } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { number } = useFormatter()
  const state = usePageForm<{ floor: string }>({ floor: String(floorNext) })
  const field = state.fields.floor
  const { groupFloor: min, groupFloorMax: max, roundingStep: step } = limits
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.reports(companyId), label: words('back') }}
      />
      {floorNext === floor ? null : <p>{words('next', { floor: number(floor), next: number(floorNext) })}</p>}
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field
          label={words('floor')}
          hint={words('floorHint', { min: number(min), max: number(max), step: number(step) })}
          id={field.id}
          errors={field.errors}
          required
        >
          <TextInput
            {...getInputProps(field, { type: 'number' })}
            key={field.key}
            min={min}
            max={max}
            step={step}
            suffix={words('unit')}
          />
        </Field>
      </PageForm>
      <Notice title={words('effectTitle')}>
        <p>{words('higher')}</p>
        <p className="mt-1">{words('lower')}</p>
      </Notice>
    </PageStack>
  )
}
