/** Words of the counter: the search box, Today, the card and its quick entries. */
export const counter = {} as const;
