/** Words of the list of those who may stand in the book twice. */
export const doubles = {
  'doubles.found.one': 'One pair of cards looks like the same person twice',
  'doubles.found.other': '{count} pairs of cards look like the same person twice',
  'doubles.looking': 'Comparing everybody with everybody …',
  'doubles.likeliest': 'The likeliest {shown} are shown.',
  'doubles.list': 'Perhaps the same person',
  'doubles.pair': '{first} and {second}: {why}',
  'doubles.differs': 'differs',
  'doubles.visits': 'Visits',
  'doubles.lastHere.one': '{count} day, last {ago}',
  'doubles.lastHere.other': '{count} days, last {ago}',
  'doubles.neverHere': 'never here',
  'doubles.merge': 'One card of both',
  'doubles.apart': 'Two people',
  'doubles.apartDone': '{first} and {second} are two people',
  'doubles.none.title': 'Nobody stands in the book twice, as far as one can see',
  'doubles.none.how':
    'Names, phones, e-mails, birthdays and addresses of all cards were compared. Whoever is added twice from now on appears here.',
  'doubles.hint.move': 'move',
  'doubles.hint.merge': 'one card of both',
  'doubles.hint.apart': 'two people',
  'doubles.hint.back': 'all regulars',
} as const;
