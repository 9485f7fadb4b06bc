export const en = {
  only_support: 'This page is for support staff.',
  report_missing: 'No error page has shown this reference code.',
} as const
