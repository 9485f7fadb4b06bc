export const en = {
  title: 'Sign in',
} as const
