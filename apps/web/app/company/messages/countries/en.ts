export const en = {
  IS: 'Iceland',
  DK: 'Denmark',
  FO: 'Faroe Islands',
  FI: 'Finland',
  DE: 'Germany',
  GB: 'United Kingdom',
  GL: 'Greenland',
  IE: 'Ireland',
  NL: 'Netherlands',
  NO: 'Norway',
  SE: 'Sweden',
} as const
