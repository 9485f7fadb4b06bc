import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri greiðir fyrir einingar.',
  not_your_money: 'Aðeins eigandi kortsins getur gert þetta.',
  processor_silent:
    'Greiðslumiðlunin svaraði ekki. Reyndu aftur eftir smástund: ekkert er nokkurn tíma gjaldfært tvisvar.',
  checkout_missing: 'Þessi greiðsla er ekki til.',
  card_missing: 'Þetta kort er ekki til.',
  setup_missing: 'Þessi heimsókn er ekki til.',
  bill_missing: 'Þessi reikningur er ekki til.',
  charge_missing: 'Þessi greiðsla er ekki til.',
  too_many_cards: 'Ekki er hægt að geyma fleiri kort. Fjarlægðu eitt fyrst.',
  card_needed: 'Bættu fyrst við korti.',
  bill_not_open: 'Þessi reikningur var gerður upp á meðan. Ekkert meira er til greiðslu.',
  national_id_invalid: 'Kennitala er tíu tölustafir.',
  name_missing: 'Skráðu nafn.',
  period_backwards: 'Tímabilið endar áður en það hefst.',
  document_missing: 'Þetta skjal er ekki til.',
  nothing_to_confirm: 'Ekkert var greitt til þessa fagaðila á tímabilinu.',
  signature_invalid: 'Kortafyrirtækið undirritaði ekki þessi skilaboð.',
  bill_not_paid:
    'Ekki er hægt að endurgreiða af þessum reikningi: hann er ógreiddur eða þegar endurgreiddur að fullu.',
  refund_too_much: 'Minna en þetta er eftir af reikningnum.',
  amount_invalid: 'Skráðu upphæð yfir núlli.',
  reference_unknown: 'Enginn reikningur hefur þessa tilvísun. Biddu um hana aftur.',
  refund_order_missing: 'Enginn bíður ákvörðunar um þessa endurgreiðslu.',
  cards_not_taken: 'Þessi fagaðili tekur ekki við kortum hér. Greiddu beint, eins og þið semjið um.',
  not_transferable: 'Aðeins er millifært þegar banki hefur hafnað endurgreiðslu, og aðeins einu sinni.',
  transfer_day: 'Millifærsludagurinn er á undan endurgreiðslunni eða enn ókominn.',
  refund_reason_missing: 'Skráðu ástæðuna.',
  second_person: 'Annar en sá sem bað um svo háa endurgreiðslu þarf að samþykkja hana.',
  difference_settled: 'Þetta frávik er þegar afgreitt.',
  resolution_missing: 'Skráðu hvað kom í ljós.',
  days_invalid: 'Berðu saman í mesta lagi síðustu 90 daga.',
  not_support: 'Aðeins þjónustuver gerir þetta.',
}
