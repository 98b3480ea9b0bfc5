/** The live topic on which whatever a person has open is told to look again at whether they still may. */
export const actorTopic = (personId: string): string => `actor.${personId}`
