import { getInputProps } from '@conform-to/react'
import type { CreditPolicy, Period } from '@kara/credits/contracts'
import { defineMessages, useWords } from '@kara/language'
import { Card, Checkbox, Field, FieldRow, RadioGroup, Select, SplitView, TextInput } from '@kara/ui'
import { type PolicyFields, policyOfFields } from '../../../company/policy-of-fields.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'
import { PolicySummary } from '../policy-summary.tsx'

const messages = defineMessages(en, is)
const periods: readonly Period[] = ['month', 'quarter', 'year']

/** The rules, with a sentence beside them that follows what is chosen. */
export function PolicyForm({ policy, firstOfYear }: { policy: CreditPolicy | null; firstOfYear: string }) {
  const words = useWords(messages)
  const known: PolicyFields = {
    allowanceCredits: String((policy?.allowanceHalves ?? 12) / 2),
    period: policy?.period ?? 'year',
    periodStartsOn: policy?.periodStartsOn ?? firstOfYear,
    proRata: policy?.proRata ? 'on' : '',
    poolEmpty: policy?.poolEmpty ?? 'self_pay',
    leaverRule: policy?.leaverRule ?? 'keep',
  }
  const state = usePageForm<PolicyFields>(known)
  const { allowanceCredits, period, periodStartsOn, proRata, poolEmpty, leaverRule } = state.fields
  const shown = policyOfFields({
    allowanceCredits: allowanceCredits.value,
    period: period.value,
    periodStartsOn: periodStartsOn.value,
    proRata: proRata.value,
    poolEmpty: poolEmpty.value,
    leaverRule: leaverRule.value,
  })
  return (
    <SplitView
      aside={
        <Card title={words('summary')} ground="accent">
          {shown ? <PolicySummary policy={shown} /> : <p className="text-ink-quiet">{words('noSummary')}</p>}
        </Card>
      }
    >
      <PageForm {...state} submitLabel={words(policy ? 'save' : 'set')} busyLabel={words('busy')}>
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
        <RadioGroup
          legend={words('poolEmpty')}
          name={poolEmpty.name}
          errors={poolEmpty.errors}
          defaultValue={poolEmpty.initialValue}
          choices={(['self_pay', 'wait'] as const).map((value) => ({
            value,
            label: words(`poolEmptyChoices.${value}`),
          }))}
        />
        <RadioGroup
          legend={words('leaver')}
          hint={words('leaverHint')}
          name={leaverRule.name}
          errors={leaverRule.errors}
          defaultValue={leaverRule.initialValue}
          choices={(['keep', 'cancel', 'offer_self_pay'] as const).map((value) => ({
            value,
            label: words(`leaverChoices.${value}`),
          }))}
        />
      </PageForm>
    </SplitView>
  )
}
