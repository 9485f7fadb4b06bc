import { languageNames, type SameMessages } from '@kara/language'
import type { en } from './vocabulary.en.ts'

export const is: SameMessages<typeof en> = {
  field: { psychologist: 'Sálfræðingur', coach: 'Markþjálfi', physiotherapist: 'Sjúkraþjálfari' },
  topic: {
    stress: 'Streita',
    sleep: 'Svefn',
    burnout: 'Kulnun',
    anxiety: 'Kvíði',
    mood: 'Depurð',
    relationships: 'Sambönd',
    parenting: 'Uppeldi',
    grief: 'Sorg',
    confidence: 'Sjálfstraust',
    leadership: 'Stjórnun',
    career: 'Starfsferill',
    change: 'Breytingar í starfi',
    back_pain: 'Bakverkir',
    posture: 'Líkamsstaða',
    injury: 'Meiðsli',
    ergonomics: 'Vinnustellingar',
  },
  gender: { woman: 'Kona', man: 'Karl', other: 'Annað kyn' },
  format: { video: 'Myndsímtal', in_person: 'Á staðnum' },
  language: languageNames.is,
}
