import {
  type FieldMetadata,
  type FormMetadata,
  getFormProps,
  type SubmissionResult,
  useForm,
} from '@conform-to/react'

import { useWords } from '@kara/language'
import { Button, ErrorSummary, FormActions, FormStack } from '@kara/ui'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { frameMessages } from './frame-messages.ts'

export interface PageFormState<Shape extends Record<string, unknown>> {
  readonly form: FormMetadata<Shape, string[]>
  readonly fields: { readonly [Name in keyof Shape]: FieldMetadata<Shape[Name], Shape, string[]> }
  /** The form is on its way. */
  readonly isBusy: boolean
}

/**
 * The one form of a page: keeps what was typed when the action answers with the form. The server judges;
 * nothing is checked twice, so no schema travels to the browser.
 *
 * @param defaultValue what the fields hold at first.
 */
export function usePageForm<Shape extends Record<string, unknown>>(
  defaultValue?: Partial<{ [Name in keyof Shape]: string | string[] }>,
): PageFormState<Shape> {
  const answer = useActionData<SubmissionResult<string[]>>()
  const { state, formMethod } = useNavigation()
  const id = useId().replaceAll(':', '')
  const [form, fields] = useForm<Shape, unknown, string[]>({
    id: `form-${id}`,
    lastResult: answer && 'status' in answer ? answer : undefined,
    defaultValue: defaultValue as never,
  })
  const isBusy = state !== 'idle' && formMethod?.toUpperCase() === 'POST'
  return { form, fields: fields as PageFormState<Shape>['fields'], isBusy }
}

export interface PageFormProps<Shape extends Record<string, unknown>> extends PageFormState<Shape> {
  /** What the button does: "Sign in". */
  submitLabel: ReactNode
  /** What is being done meanwhile: "Signing in…". */
  busyLabel?: string
  /** Present when the form cannot be sent now: the reason. */
  disabledReason?: string
  /** What the main button says of itself, where a form has two. */
  submitValue?: { readonly name: string; readonly value: string }
  /** Beside the button: the other ways out. */
  otherActions?: ReactNode
  /** For a form with a file in it. */
  encType?: 'multipart/form-data'
  /** Where it goes; the page's own action when absent. */
  action?: string
  children: ReactNode
}

/** A form with its summary of errors above and its one main button below. Works without any script. */
export function PageForm<Shape extends Record<string, unknown>>(props: PageFormProps<Shape>) {
  const {
    form,
    isBusy,
    submitLabel,
    busyLabel,
    disabledReason,
    submitValue,
    otherActions,
    action,
    children,
  } = props
  const words = useWords(frameMessages)
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => ({ message, controlId: name ? `${form.id}-${name}` : undefined })),
  )
  return (
    <Form
      method="post"
      action={action}
      encType={props.encType}
      {...getFormProps(form)}
      noValidate={form.noValidate}
    >
      <FormStack>
        <ErrorSummary title={words('form.summary')} errors={errors} />
        {children}
        <FormActions>
          <Button
            variant="primary"
            busy={isBusy}
            busyLabel={busyLabel}
            disabledReason={disabledReason}
            {...submitValue}
          >
            {submitLabel}
          </Button>
          {otherActions}
        </FormActions>
      </FormStack>
    </Form>
  )
}
