/** Words that miss a fixed term by one slip of the pen. */
export type NearMiss = { start: number; end: number; term: string; slip: Slip };

export type Slip =
  | 'exchanged'
  | 'dropped'
  | 'doubled'
  | 'added'
  | 'homophone'
  | 'similarSound'
  | 'lookAlike'
  | 'replaced';
