import type { FileHandle, Files, PickedFile, Saved } from '../host.js';

/** What the File System Access of Chromium adds to a window; Firefox has none of it. */
type PickerWindow = {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileHandle & { name: string }>;
};

const kinds: Record<string, { description: string; type: string }> = {
  yaml: { description: '报告文件', type: 'application/yaml' },
  docx: {
    description: 'Word文件',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { description: '网页文件', type: 'text/html' },
  zip: { description: '压缩文件', type: 'application/zip' },
};

/** Files by the dialogs of the browser: chosen, and written where it can be or else downloaded. */
export const browserFiles: Files = {
  pick: async (accept) => (await choose(accept, false))[0],
  pickAll: (accept) => choose(accept, true),
  save: async ({ name, bytes, handle }) => {
    try {
      const target = handle ?? (await chooseTarget(name));
      if (!target) return download(name, bytes);
      const stream = await target.createWritable();
      await stream.write(bytes);
      await stream.close();
      return { kind: 'written', name: (target as { name?: string }).name ?? name, handle: target };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
      // A policy of the machine may forbid it: a download still works.
      return download(name, bytes);
    }
  },
};

function choose(accept: string, multiple: boolean): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    const settle = (files: PickedFile[] | Promise<PickedFile[]>) => {
      input.remove();
      resolve(files);
    };
    input.onchange = () => settle(Promise.all([...(input.files ?? [])].map(readFile)));
    input.oncancel = () => settle([]);
    // In the document, or the browser may collect it as garbage while the dialog is open. Browsers from before 2023
    // tell nobody of a dialog that was cancelled: what that one left goes with the next.
    document.querySelector('body > input[type=file]')?.remove();
    document.body.append(input);
    input.click();
  });
}

/** What was dropped, with the files of whole folders; by their paths there. */
export async function readDropped(transfer: DataTransfer): Promise<PickedFile[]> {
  // The list is only there until the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.every(({ isDirectory }) => !isDirectory)) return Promise.all([...transfer.files].map(readFile));
  return (await Promise.all(entries.map(readEntry))).flat();
}

async function readEntry(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (/^[.~]/.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ ...(await readFile(file)), name: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inner: FileSystemEntry[] = [];
  // A browser gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    inner.push(...some);
  }
  inner.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(inner.map(readEntry))).flat();
}

async function readFile(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function chooseTarget(name: string): Promise<FileHandle | undefined> {
  const { showSaveFilePicker } = window as PickerWindow;
  if (!showSaveFilePicker) return undefined;
  const ending = name.split('.').pop() ?? '';
  const { description, type } = kinds[ending] ?? { description: '文件', type: 'application/octet-stream' };
  return showSaveFilePicker.call(window, {
    suggestedName: name,
    types: [{ description, accept: { [type]: [`.${ending}`] } }],
  });
}

function download(name: string, bytes: Uint8Array): Saved {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: 'downloaded' };
}
