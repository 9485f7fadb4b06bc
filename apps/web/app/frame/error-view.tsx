import { useWords } from '@kara/language'
import { ButtonLink, ErrorPage } from '@kara/ui'
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { type ErrorPageData, isErrorPageData } from '../http/error-page-data.ts'
import { everywherePaths } from './everywhere-paths.ts'
import { frameMessages } from './frame-messages.ts'

/** What stands behind an error, as the server put it; an error of the browser itself is our fault too. */
function readError(error: unknown): ErrorPageData {
  if (isRouteErrorResponse(error)) {
    if (isErrorPageData(error.data)) return error.data
    if (error.status === 404)
      return { kind: 'not_found', code: 'web.no_page', sentence: null, reference: null }
  }
  return { kind: 'internal', code: 'web.unexpected', sentence: null, reference: null }
}

/** The page for what failed: what, why, what now, and the code that support can look up. */
export function ErrorView() {
  const words = useWords(frameMessages)
  const { pathname } = useLocation()
  const { kind, sentence, reference } = readError(useRouteError())
  const isWorthRepeating = kind === 'internal' || kind === 'limit' || kind === 'conflict'
  return (
    <ErrorPage
      title={words(`error.${kind}.title`)}
      why={sentence ?? words(`error.${kind}.why`)}
      whatNow={words(`error.${kind}.now`)}
      actions={
        <>
          {kind === 'not_signed_in' ? (
            <ButtonLink variant="primary" href={`/sign-in?to=${encodeURIComponent(pathname)}`}>
              {words('error.signIn')}
            </ButtonLink>
          ) : null}
          {isWorthRepeating ? (
            <ButtonLink variant="primary" href={pathname} as="a">
              {words('error.again')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/" as="a">
            {words('error.back')}
          </ButtonLink>
          {reference ? (
            <ButtonLink href={everywherePaths.supportChat({ reference })} as="a" variant="quiet">
              {words('error.support')}
            </ButtonLink>
          ) : null}
        </>
      }
      reference={
        reference
          ? {
              label: words('error.reference'),
              code: reference,
              copyLabel: words('error.copy'),
              copiedLabel: words('error.copied'),
            }
          : undefined
      }
    />
  )
}
