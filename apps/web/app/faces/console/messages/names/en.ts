export const en = {
  title: 'Names to compare',
  description:
    'People whose electronic ID carries another name than their account. It works meanwhile; some hubs wait for you before a booking. You see the names only with a reason.',
  none: 'Nothing to compare',
  noneText:
    'When somebody shows an electronic ID with quite another name, it stands here, the oldest first. Married names, accents and missing middle names are no reason.',
  asked: 'Shown',
  decision: 'Decision',
  compare: 'Compare the names',
  heading: 'Two names',
  since: 'Shown {when}',
  outcomes: {
    open: 'Waits for support',
    approved: 'Approved',
    refused: 'Refused: the ID was taken off',
    withdrawn: 'The person took the ID off',
  },
  open: 'Read both names',
  openText: 'They are shown to you for {minutes} minutes. That you read them, when and why, is kept.',
  show: 'Show both names',
  names: 'Both names',
  shut: 'They are shut again after {minutes} minutes.',
  account: 'In the account',
  proven: 'In the electronic ID',
  judge: 'Your decision',
  judgeText:
    'A change of name, a name that people use, another spelling: approve it. Two people: refuse it, and the ID is taken off the account. The person gets a letter either way.',
  approve: 'One person: approve',
  refuse: 'Two people: refuse',
  reason: 'Why',
  reasonHint: 'Without health matters and without the names themselves. It is kept.',
  saving: 'Saving…',
  done: {
    approved: 'Approved. The person gets a letter.',
    refused: 'Refused. The electronic ID is taken off the account, and the person gets a letter.',
  },
} as const
