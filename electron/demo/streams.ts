/** One stream of chance per subject, so that a change to dogs never moves a visit. */
export const STREAM = {
  identity: 1,
  life: 2,
  taste: 3,
  visits: 4,
  companions: 5,
  preferences: 6,
  profile: 7,
  complaints: 8,
  promises: 9,
  feedback: 10,
  slips: 11,
  stories: 12,
  strangersComplaints: 13,
  strangersFeedback: 14,
} as const;
