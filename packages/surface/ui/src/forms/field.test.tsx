import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChoiceCards } from './choices.tsx'
import { CodeInput } from './code-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const html = renderToStaticMarkup(
      <Field id="email" label="Email" hint="At work" errors={['Write the whole address']} required>
        <TextInput name="email" defaultValue="a@" />
      </Field>,
    )
    expect(html).toContain('<label for="email"')
    expect(html).toContain('aria-describedby="email-hint email-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="email-error"')
    expect(html).toContain('required=""')
    expect(html).toContain('value="a@"')
  })

  it('adds what a form library names, without saying it twice', () => {
    const html = renderToStaticMarkup(
      <Field id="name" label="Name" errors={['Missing']}>
        <TextInput id="name" name="name" aria-describedby="name-error" />
      </Field>,
    )
    expect(html).toContain('aria-describedby="name-error"')
  })

  it('makes up an id when none is given', () => {
    const html = renderToStaticMarkup(
      <Field label="Language">
        <Select name="language" options={[{ value: 'is', label: 'Íslenska' }]} />
      </Field>,
    )
    const id = html.match(/<label for="([^"]+)"/)?.[1]
    expect(html).toContain(`<select name="language" id="${id}"`)
  })

  it('says nothing about errors when there are none', () => {
    const html = renderToStaticMarkup(
      <Field id="name" label="Name" errors={[]}>
        <TextInput name="name" />
      </Field>,
    )
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('-error')
  })
})

describe('controls', () => {
  it('lets the phone suggest a one-time code', () => {
    const html = renderToStaticMarkup(<CodeInput name="code" aria-label="Code" />)
    expect(html).toContain('autoComplete="one-time-code"')
    expect(html).toContain('inputMode="numeric"')
  })

  it('checks the choice that was made before', () => {
    const html = renderToStaticMarkup(
      <ChoiceCards
        legend="How"
        name="format"
        defaultValue="video"
        choices={[
          { value: 'phone', label: 'By phone' },
          { value: 'video', label: 'Video' },
        ]}
      />,
    )
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toHaveLength(1)
    expect(html).toMatch(/value="video"[^>]*checked=""|checked=""[^>]*value="video"/)
  })

  it('leads from the summary to each answer', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="Look again" errors={[{ message: 'Missing', controlId: 'name' }]} />,
    )
    expect(html).toContain('role="alert"')
    expect(html).toContain('href="#name"')
  })
})
