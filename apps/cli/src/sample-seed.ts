/** What decides the sample country: the one that is served and the one that is written are the same unless told. */
export const sampleSeed = 'anahuac'
