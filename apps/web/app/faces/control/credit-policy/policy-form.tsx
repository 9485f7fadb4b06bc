import { getInputProps } from '@conform-to/react'
import type { CompanyPolicy, Period } from '@kara/credits/contracts'
import { defineMessages, useWords } from '@kara/language'
import { Card, Checkbox, Field, FieldRow, RadioGroup, Select, SplitView, TextInput } from '@kara/ui'
import { type PolicyFields, policyOfFields } from '../../../company/policy-of-fields.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'
import { PolicySummary } from '../policy-summary.tsx'
import { EdgeFields } from './edge-fields.tsx'
import { PromiseFields } from './promise-fields.tsx'

const messages = defineMessages(en, is)
const periods: readonly Period[] = ['month', 'quarter', 'year']

type FieldsOf = ReturnType<typeof usePageForm<PolicyFields>>['fields']

export interface PolicyFormProps {
  policy: CompanyPolicy | null
  /** Brought back from the page that shows the effect. */
  typed: Partial<PolicyFields>
  firstOfYear: string
}

/** The rules, with a sentence beside them that follows what is chosen. */
export function PolicyForm({ policy, typed, firstOfYear }: PolicyFormProps) {
  const words = useWords(messages)
  const known = knownFields(policy, firstOfYear)
  const state = usePageForm<PolicyFields>({ ...known, ...typed })
  const { fields } = state
  const { allowanceCredits, period, periodStartsOn, proRata } = fields
  const shown = policyOfFields(valuesOf(fields, Object.keys(known) as (keyof PolicyFields)[]))
  return (
    <SplitView
      aside={
        <Card title={words('summary')} ground="accent">
          {shown ? <PolicySummary policy={shown} /> : <p className="text-ink-quiet">{words('noSummary')}</p>}
        </Card>
      }
    >
      <PageForm {...state} submitLabel={words(policy ? 'preview' : 'set')} busyLabel={words('busy')}>
        <FieldRow>
          <Field
            label={words('allowance')}
            id={allowanceCredits.id}
            errors={allowanceCredits.errors}
            required
          >
            <TextInput
              {...getInputProps(allowanceCredits, { type: 'number' })}
              key={allowanceCredits.key}
              min={0.5}
              max={200}
              step={0.5}
              suffix={words('creditsUnit')}
            />
          </Field>
          <Field label={words('period')} id={period.id} errors={period.errors} required>
            <Select
              name={period.name}
              key={period.key}
              defaultValue={period.initialValue}
              options={periods.map((value) => ({ value, label: words(`periods.${value}`) }))}
            />
          </Field>
        </FieldRow>
        <RadioGroup
          legend={words('anchor')}
          name={fields.anchor.name}
          errors={fields.anchor.errors}
          defaultValue={fields.anchor.initialValue}
          choices={(['company', 'claim'] as const).map((value) => ({
            value,
            label: words(`anchorChoices.${value}`),
          }))}
        />
        <Field
          label={words('startsOn')}
          hint={words('startsOnHint')}
          id={periodStartsOn.id}
          errors={periodStartsOn.errors}
          required
        >
          <TextInput {...getInputProps(periodStartsOn, { type: 'date' })} key={periodStartsOn.key} />
        </Field>
        <Checkbox
          {...getInputProps(proRata, { type: 'checkbox' })}
          key={proRata.key}
          label={words('proRata')}
          hint={words('proRataHint')}
        />
        <EdgeFields fields={fields} />
        {policy ? <PromiseFields fields={fields} /> : null}
      </PageForm>
    </SplitView>
  )
}

function knownFields(policy: CompanyPolicy | null, firstOfYear: string): PolicyFields {
  const text = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    allowanceCredits: text((policy?.allowanceHalves ?? 12) / 2),
    period: policy?.period ?? 'year',
    anchor: policy?.anchor ?? 'company',
    periodStartsOn: policy?.periodStartsOn ?? firstOfYear,
    proRata: policy?.proRata ? 'on' : '',
    rollover: policy?.rollover ?? 'none',
    rolloverCapCredits: text(policy?.rolloverCapHalves && policy.rolloverCapHalves / 2),
    rolloverDays: text(policy?.rolloverDays),
    poolEmpty: policy?.poolEmpty ?? 'self_pay',
    promise: policy?.promise ?? 'open',
    promisedPeople: text(policy?.promisedPeople),
    leaverRule: policy?.leaverRule ?? 'keep',
    leaverDays: text(policy?.leaverDays ?? 30),
  }
}

/** By name: the fields of a form are made when they are asked for, and cannot be listed. */
function valuesOf(
  fields: FieldsOf,
  names: readonly (keyof PolicyFields)[],
): { [Name in keyof PolicyFields]: string | undefined } {
  return Object.fromEntries(names.map((name) => [name, fields[name].value])) as never
}
