/** One thing about the machine; `fault` keeps the program from its work, `note` only from a part of it. */
export type Fact = {
  state: 'fine' | 'note' | 'fault';
  name: string;
  text: string;
  /** What to do about it. */
  advice?: string;
};
