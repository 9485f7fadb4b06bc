// Written by bake.ts from the ICU data of Node; change that file and run it, not this one.
import type { Baked } from './baked-shape.ts'
import type { Locale } from './locale.ts'

export const baked: Readonly<Record<Locale, Baked>> = {
  en: {
    monthsLong: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    weekdaysNarrow: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    datePatterns: {
      long: '{d} {MMMM} {y}',
      medium: '{d} {MMM} {y}',
      short: '{dd}/{MM}/{y}',
      dayMonthLong: '{d} {MMMM}',
      dayMonthShort: '{d} {MMM}',
      monthYear: '{MMMM} {y}',
    },
    decimal: '.',
    group: ',',
    minus: '-',
    percentPattern: '#%',
    currencies: {
      ISK: {
        fractionDigits: 0,
        positive: 'ISK #',
        negative: '-ISK #',
      },
      EUR: {
        fractionDigits: 2,
        positive: '€#',
        negative: '-€#',
      },
      USD: {
        fractionDigits: 2,
        positive: 'US$#',
        negative: '-US$#',
      },
      GBP: {
        fractionDigits: 2,
        positive: '£#',
        negative: '-£#',
      },
      DKK: {
        fractionDigits: 2,
        positive: 'DKK #',
        negative: '-DKK #',
      },
      SEK: {
        fractionDigits: 2,
        positive: 'SEK #',
        negative: '-SEK #',
      },
      NOK: {
        fractionDigits: 2,
        positive: 'NOK #',
        negative: '-NOK #',
      },
      CHF: {
        fractionDigits: 2,
        positive: 'CHF #',
        negative: '-CHF #',
      },
      PLN: {
        fractionDigits: 2,
        positive: 'PLN #',
        negative: '-PLN #',
      },
    },
    listPatterns: {
      and: {
        pair: ' and ',
        middle: ', ',
        last: ' and ',
      },
      or: {
        pair: ' or ',
        middle: ', ',
        last: ' or ',
      },
    },
    relativeDays: {
      yesterday: 'yesterday',
      today: 'today',
      tomorrow: 'tomorrow',
    },
    relativeTimes: {
      minute: {
        past: {
          one: '# minute ago',
          other: '# minutes ago',
        },
        future: {
          one: 'in # minute',
          other: 'in # minutes',
        },
      },
      hour: {
        past: {
          one: '# hour ago',
          other: '# hours ago',
        },
        future: {
          one: 'in # hour',
          other: 'in # hours',
        },
      },
      day: {
        past: {
          one: '# day ago',
          other: '# days ago',
        },
        future: {
          one: 'in # day',
          other: 'in # days',
        },
      },
      week: {
        past: {
          one: '# week ago',
          other: '# weeks ago',
        },
        future: {
          one: 'in # week',
          other: 'in # weeks',
        },
      },
      month: {
        past: {
          one: '# month ago',
          other: '# months ago',
        },
        future: {
          one: 'in # month',
          other: 'in # months',
        },
      },
      year: {
        past: {
          one: '# year ago',
          other: '# years ago',
        },
        future: {
          one: 'in # year',
          other: 'in # years',
        },
      },
    },
  },
  is: {
    monthsLong: [
      'janúar',
      'febrúar',
      'mars',
      'apríl',
      'maí',
      'júní',
      'júlí',
      'ágúst',
      'september',
      'október',
      'nóvember',
      'desember',
    ],
    monthsShort: [
      'jan.',
      'feb.',
      'mar.',
      'apr.',
      'maí',
      'jún.',
      'júl.',
      'ágú.',
      'sep.',
      'okt.',
      'nóv.',
      'des.',
    ],
    weekdaysLong: [
      'mánudagur',
      'þriðjudagur',
      'miðvikudagur',
      'fimmtudagur',
      'föstudagur',
      'laugardagur',
      'sunnudagur',
    ],
    weekdaysShort: ['mán.', 'þri.', 'mið.', 'fim.', 'fös.', 'lau.', 'sun.'],
    weekdaysNarrow: ['M', 'Þ', 'M', 'F', 'F', 'L', 'S'],
    datePatterns: {
      long: '{d}. {MMMM} {y}',
      medium: '{d}. {MMM} {y}',
      short: '{d}.{M}.{y}',
      dayMonthLong: '{d}. {MMMM}',
      dayMonthShort: '{d}. {MMM}',
      monthYear: '{MMMM} {y}',
    },
    decimal: ',',
    group: '.',
    minus: '-',
    percentPattern: '#%',
    currencies: {
      ISK: {
        fractionDigits: 0,
        positive: '# kr.',
        negative: '-# kr.',
      },
      EUR: {
        fractionDigits: 2,
        positive: '# EUR',
        negative: '-# EUR',
      },
      USD: {
        fractionDigits: 2,
        positive: '# USD',
        negative: '-# USD',
      },
      GBP: {
        fractionDigits: 2,
        positive: '# GBP',
        negative: '-# GBP',
      },
      DKK: {
        fractionDigits: 2,
        positive: '# DKK',
        negative: '-# DKK',
      },
      SEK: {
        fractionDigits: 2,
        positive: '# SEK',
        negative: '-# SEK',
      },
      NOK: {
        fractionDigits: 2,
        positive: '# NOK',
        negative: '-# NOK',
      },
      CHF: {
        fractionDigits: 2,
        positive: '# CHF',
        negative: '-# CHF',
      },
      PLN: {
        fractionDigits: 2,
        positive: '# PLN',
        negative: '-# PLN',
      },
    },
    listPatterns: {
      and: {
        pair: ' og ',
        middle: ', ',
        last: ' og ',
      },
      or: {
        pair: ' eða ',
        middle: ', ',
        last: ' eða ',
      },
    },
    relativeDays: {
      yesterday: 'í gær',
      today: 'í dag',
      tomorrow: 'á morgun',
    },
    relativeTimes: {
      minute: {
        past: {
          one: 'fyrir # mínútu',
          other: 'fyrir # mínútum',
        },
        future: {
          one: 'eftir # mínútu',
          other: 'eftir # mínútur',
        },
      },
      hour: {
        past: {
          one: 'fyrir # klukkustund',
          other: 'fyrir # klukkustundum',
        },
        future: {
          one: 'eftir # klukkustund',
          other: 'eftir # klukkustundir',
        },
      },
      day: {
        past: {
          one: 'fyrir # degi',
          other: 'fyrir # dögum',
        },
        future: {
          one: 'eftir # dag',
          other: 'eftir # daga',
        },
      },
      week: {
        past: {
          one: 'fyrir # viku',
          other: 'fyrir # vikum',
        },
        future: {
          one: 'eftir # viku',
          other: 'eftir # vikur',
        },
      },
      month: {
        past: {
          one: 'fyrir # mánuði',
          other: 'fyrir # mánuðum',
        },
        future: {
          one: 'eftir # mánuð',
          other: 'eftir # mánuði',
        },
      },
      year: {
        past: {
          one: 'fyrir # ári',
          other: 'fyrir # árum',
        },
        future: {
          one: 'eftir # ár',
          other: 'eftir # ár',
        },
      },
    },
  },
}
