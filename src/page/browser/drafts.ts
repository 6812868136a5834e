import type { DraftStorage, StoredDraft } from '../host.js';

const name = 'lawreport';
const store = 'drafts';
/** Of the records that this version writes. */
export const draftFormat = 1;

/** Reports in IndexedDB, which keeps them on this machine when the page is closed or killed. */
export function openDrafts(): DraftStorage {
  const database = open();
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (drafts: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const transaction = (await database).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  return {
    list: async () => {
      const all = await run<StoredDraft[]>('readonly', (drafts) => drafts.getAll());
      return all.sort((a, b) => b.changed - a.changed);
    },
    put: async (draft) => {
      await run('readwrite', (drafts) => drafts.put({ ...draft, format: draftFormat, changed: Date.now() }));
    },
    remove: async (id) => {
      await run('readwrite', (drafts) => drafts.delete(id));
    },
  };
}

/** The version of the database stays: a record says itself what wrote it, so that an older page can open a newer one's. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
