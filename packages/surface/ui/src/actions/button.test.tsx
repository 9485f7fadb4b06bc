import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button, ButtonLink } from './button.tsx'
import { LinkProvider } from './link.tsx'

function RouterLink({ to, preventScrollReset, ...rest }: { to: string; preventScrollReset?: boolean }) {
  return <a data-router={preventScrollReset ? 'keeps' : 'plain'} href={to} {...rest} />
}

describe('a button', () => {
  it('sends the form it stands in', () => {
    expect(renderToStaticMarkup(<Button>Save</Button>)).toContain('type="submit"')
  })

  it('says why it cannot be used, and does not send the form', () => {
    const html = renderToStaticMarkup(<Button disabledReason="Opens at 13:50">Join</Button>)
    expect(html).toContain('aria-disabled="true"')
    expect(html).toContain('type="button"')
    const reasonId = html.match(/aria-describedby="([^"]+)"/)?.[1]
    expect(html).toContain(`id="${reasonId}"`)
    expect(html).toContain('Opens at 13:50')
  })

  it('shows what is being done while busy', () => {
    const html = renderToStaticMarkup(
      <Button busy busyLabel="Booking…">
        Book
      </Button>,
    )
    expect(html).toContain('aria-busy="true"')
    expect(html).toContain('Booking…')
    expect(html).not.toContain('>Book<')
  })
})

describe('a link that looks like a button', () => {
  it('is a plain link without a router', () => {
    expect(renderToStaticMarkup(<ButtonLink href="/book">Book</ButtonLink>)).toMatch(/^<a .*href="\/book"/)
  })

  it('goes through the router for addresses of this site', () => {
    const html = renderToStaticMarkup(
      <LinkProvider link={RouterLink}>
        <ButtonLink href="/book" keepsScroll>
          Book
        </ButtonLink>
      </LinkProvider>,
    )
    expect(html).toContain('data-router="keeps"')
  })

  it('leaves other sites and telephone numbers to the browser', () => {
    const html = renderToStaticMarkup(
      <LinkProvider link={RouterLink}>
        <ButtonLink href="tel:1717">1717</ButtonLink>
        <ButtonLink href="https://example.is">Example</ButtonLink>
      </LinkProvider>,
    )
    expect(html).not.toContain('data-router')
  })
})
