import type { CalendarDate } from '../text/calendar-date.js';
import type { Knowledge } from './state/knowledge.js';

/** What the page needs of a browser: files, storage, other tabs. Tests of the state need none of it. */
export type Host = {
  today(): CalendarDate;
  files: Files;
  drafts: DraftStorage;
  tabs: Tabs;
  /** Where `lawreport open` serves the page. */
  server?: Server;
};

export type PickedFile = { name: string; bytes: Uint8Array; handle?: FileHandle };

/** A file that the browser lets us write again without asking for its name. */
export type FileHandle = {
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
};

export type Files = {
  /** Undefined where the choice was given up. */
  pick(accept: string): Promise<PickedFile | undefined>;
  /** Several at once; none where the choice was given up. */
  pickAll(accept: string): Promise<PickedFile[]>;
  save(file: { name: string; bytes: Uint8Array; handle?: FileHandle }): Promise<Saved>;
};

/** `downloaded` into the folder of the browser; `written` where the person chose. */
export type Saved =
  | { kind: 'written'; name: string; handle: FileHandle }
  | { kind: 'downloaded' }
  | { kind: 'cancelled' };

/** A report as it is kept in the browser after every change. */
export type StoredDraft = {
  /** Of this record; a page that knows a lower one does not take it. */
  format: number;
  id: string;
  name: string;
  text: string;
  savedText?: string;
  /** Milliseconds; for the list of what may be gone on with. */
  changed: number;
};

export type DraftStorage = {
  list(): Promise<StoredDraft[]>;
  put(draft: Omit<StoredDraft, 'format' | 'changed'>): Promise<void>;
  remove(id: string): Promise<void>;
};

export type Tabs = {
  /** Whether no other tab has this report; `onTaken` is told when one goes on with it. */
  hold(id: string, onTaken: () => void): Promise<boolean>;
  /** Asks the other tab to leave it to this one. */
  take(id: string): Promise<boolean>;
  release(): void;
};

export type ServedReport = { name: string; text: string; knowledge?: Knowledge; config?: string };

export type Server = {
  read(): Promise<ServedReport>;
  /** Refused where the file no longer holds `from`; what it holds then is given. */
  save(
    text: string,
    from: string,
  ): Promise<
    { kind: 'saved'; note: string } | { kind: 'changed'; text: string } | { kind: 'refused'; message: string }
  >;
  /** Told what the file holds whenever another program has written it. */
  watch(onChange: (text: string) => void, onEnd: () => void): void;
};
