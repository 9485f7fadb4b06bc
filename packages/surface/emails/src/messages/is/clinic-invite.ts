import type { SameMessages } from '@kara/language'
import type { clinicInvite as english } from '../en/clinic-invite.ts'

export const clinicInvite: SameMessages<typeof english> = {
  subject: { member: 'Boð frá kollega', desk: 'Boð um samstarf' },
  preview: 'Sjáðu frá hverjum boðið er og ákveddu þig.',
  title: 'Boð um samstarf',
  what: {
    member: '{name} býður þér í stofuna {clinic}.',
    desk: '{name} býður þér að halda utan um dagatölin í stofunni {clinic}.',
  },
  may: {
    member:
      'Umsjónarmenn stofu halda utan um vinnutíma og frí þeirra sem í henni eru. Þeir sjá aldrei hverjir skjólstæðingar þínir eru, nóturnar þínar eða greiðslur, og þú getur farið hvenær sem er; það gildir strax.',
    desk: 'Þú sérð hvenær fagaðilarnir þar vinna, eru uppteknir eða í fríi og breytir vinnutíma og fríi fyrir þá. Skjólstæðingar, nótur og greiðslur sjást þér aldrei. Allir fagaðilar stofunnar fá að vita hver þú ert.',
  },
  action: 'Skoða boðið',
  life: 'Hægt er að svara til {moment}. Ekkert breytist fyrr en þú samþykkir.',
  unknown: 'Kannastu ekki við þetta? Þá þarftu ekkert að gera og ekkert gerist.',
  reason: 'Þú færð þetta bréf af því að {name} bauð þér.',
}
