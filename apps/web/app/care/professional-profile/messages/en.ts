export const en = {
  about: 'How I work',
  education: 'Education and licence',
  topics: 'Topics',
  languages: 'Languages',
} as const
