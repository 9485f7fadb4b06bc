import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, RadioGroup, TextInput } from '@kara/ui'
import type { PolicyFields } from '../../../company/policy-of-fields.ts'
import type { usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'

const messages = defineMessages(en, is)

interface EdgeFieldsProps {
  fields: ReturnType<typeof usePageForm<PolicyFields>>['fields']
}

/** What happens at the edges: at the end of a period, of the pool, of somebody's employment. */
export function EdgeFields({ fields }: EdgeFieldsProps) {
  const words = useWords(messages)
  const { rollover, rolloverCapCredits, rolloverDays, poolEmpty, leaverRule, leaverDays } = fields
  return (
    <>
      <RadioGroup
        legend={words('rollover')}
        name={rollover.name}
        errors={rollover.errors}
        defaultValue={rollover.initialValue}
        choices={(['none', 'capped', 'until'] as const).map((value) => ({
          value,
          label: words(`rolloverChoices.${value}`),
        }))}
      />
      {rollover.value === 'capped' ? (
        <Field
          label={words('rolloverCap')}
          id={rolloverCapCredits.id}
          errors={rolloverCapCredits.errors}
          required
        >
          <TextInput
            {...getInputProps(rolloverCapCredits, { type: 'number' })}
            key={rolloverCapCredits.key}
            min={0.5}
            max={200}
            step={0.5}
            suffix={words('creditsUnit')}
          />
        </Field>
      ) : null}
      {rollover.value === 'until' ? (
        <Field label={words('rolloverDays')} id={rolloverDays.id} errors={rolloverDays.errors} required>
          <TextInput
            {...getInputProps(rolloverDays, { type: 'number' })}
            key={rolloverDays.key}
            min={1}
            max={366}
            suffix={words('daysUnit')}
          />
        </Field>
      ) : null}
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
      {leaverRule.value === 'keep' ? (
        <Field label={words('leaverDays')} id={leaverDays.id} errors={leaverDays.errors}>
          <TextInput
            {...getInputProps(leaverDays, { type: 'number' })}
            key={leaverDays.key}
            min={0}
            max={366}
            suffix={words('daysUnit')}
          />
        </Field>
      ) : null}
    </>
  )
}
