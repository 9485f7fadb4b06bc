import { languageNames } from '@kara/language'

export const en = {
  field: { psychologist: 'Psychologist', coach: 'Coach', physiotherapist: 'Physiotherapist' },
  topic: {
    stress: 'Stress',
    sleep: 'Sleep',
    burnout: 'Burnout',
    anxiety: 'Anxiety',
    mood: 'Low mood',
    relationships: 'Relationships',
    parenting: 'Parenting',
    grief: 'Grief',
    confidence: 'Confidence',
    leadership: 'Leadership',
    career: 'Career',
    change: 'Change at work',
    back_pain: 'Back pain',
    posture: 'Posture',
    injury: 'Injury',
    ergonomics: 'Working posture and desk',
  },
  gender: { woman: 'Woman', man: 'Man', other: 'Another gender' },
  format: { video: 'Video', in_person: 'In person' },
  language: languageNames.en,
} as const
