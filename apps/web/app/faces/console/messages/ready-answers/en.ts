/** What support may say as it stands, to whoever asked. `says` comes from the catalogue of sign-ins. */
export const en = {
  looking: 'Thank you for writing. I am looking at it now and will write here as soon as I know more.',
  code: 'Which reference code does the page show you? It looks like river-candle-otter-284 or E-7KQF-M2XD and opens exactly that one event for us.',
  itActs:
    'Only your company’s IT can put this right. The page with your reference code has a note for them that you can send: it says what to change, and nothing about you.',
  again:
    'It should work now. Please start again from the page where you began, and tell me here if it does not.',
  noHealth:
    'You do not have to tell us why you use the service, and it is better left out: support does not need it. Which page were you on, and what did you see?',
} as const
