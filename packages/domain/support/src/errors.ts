import { notAllowed, notFound } from '@kara/kernel'

export const onlySupport = () => notAllowed('support.only_support', 'This page is for support staff.')
export const reportMissing = () =>
  notFound('support.report_missing', 'No error page has shown this reference code.')
