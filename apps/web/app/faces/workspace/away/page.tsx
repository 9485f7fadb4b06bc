import { formatter, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  Field,
  FieldRow,
  FormStack,
  Notice,
  PageHeader,
  PageStack,
  RadioGroup,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { RefusedNotice } from '../../../frame/refused-notice.tsx'
import { workspacePaths } from '../paths.ts'
import { awayMessages } from './away-messages.ts'
import { lengths } from './days-of-form.ts'
import type { action, loader } from './page.server.ts'
import { WhatItTouches } from './what-it-touches.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(awayMessages)

/** Being away: what is so now, the days, and then what they touch before anything is done. */
export default function AwayPage() {
  const { away, touched } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(awayMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <RefusedNotice refused={refused} title={words('problem')} />
      {away && !touched ? <AsItIs /> : null}
      <Days />
      {touched ? <WhatItTouches key={`${touched.fromDay} ${touched.backOn}`} /> : null}
    </PageStack>
  )
}

function AsItIs() {
  const { away } = useLoaderData<typeof loader>()
  const words = useWords(awayMessages)
  const format = useFormatter()
  if (!away) return null
  const length = away.isForGood ? 'forGood' : away.backOn ? 'until' : 'open'
  const moment = {
    from: format.day(away.fromDay, 'dayLong'),
    back: away.backOn ? format.day(away.backOn, 'dayLong') : '',
  }
  const titles = {
    until: words(away.isNow ? 'now.away' : 'now.plannedUntil', moment),
    open: words(away.isNow ? 'now.open' : 'now.plannedOpen', moment),
    forGood: words(away.isNow ? 'now.forGood' : 'now.plannedForGood', moment),
  }
  const hidden = away.isNow ? words('now.hidden') : words('now.hides')
  return (
    <Notice
      tone="caution"
      title={titles[length]}
      actions={
        <Form method="post" className="flex flex-wrap items-center gap-4">
          <Button name="intent" value="end">
            {words('now.end')}
          </Button>
          {away.isForGood ? (
            <TextLink href={workspacePaths.handovers()}>{words('now.handOver')}</TextLink>
          ) : null}
        </Form>
      }
    >
      <p>{away.isHidden ? hidden : words('now.shown')}</p>
      {away.message ? <p>{words('now.says', { message: away.message })}</p> : null}
    </Notice>
  )
}

function Days() {
  const { days, timeZone, today, touched, isRefused } = useLoaderData<typeof loader>()
  const words = useWords(awayMessages)
  const format = useFormatter()
  return (
    <Card
      title={words(touched ? 'days.change' : 'days.title')}
      description={words('days.zone', { zone: formatter(format.locale, timeZone).zoneName() })}
    >
      <Form method="get" action={workspacePaths.away()} preventScrollReset>
        <FormStack>
          <RadioGroup
            legend={words('days.kind')}
            name="length"
            defaultValue={days.length}
            choices={lengths.map((value) => ({ value, label: words(`days.kinds.${value}`) }))}
          />
          <FieldRow>
            <Field label={words('days.from')} required>
              <TextInput type="date" name="from" min={today} defaultValue={days.from} required />
            </Field>
            <Field
              label={words('days.back')}
              hint={words('days.backHint')}
              errors={isRefused ? [words('days.backHint')] : undefined}
            >
              <TextInput type="date" name="back" min={today} defaultValue={days.back} />
            </Field>
          </FieldRow>
          <div>
            <Button variant={touched ? 'secondary' : 'primary'}>{words('days.look')}</Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}
