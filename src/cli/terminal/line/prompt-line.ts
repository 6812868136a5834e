import { emitKeypressEvents } from 'node:readline';
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Host } from '../../host.js';
import { streamOf } from '../guard-output.js';
import { terminalColumns } from '../show.js';
import type { Key, Line } from './edit-line.js';
import { type LaidOutLine, layOutLine, type Row, showCells } from './lay-out-line.js';
import { pressKey, startEditing } from './press-key.js';

export type LineInput = { kind: 'line'; text: string } | { kind: 'interrupted' };

type LinePrompt = { prompt: string; initial: string };

/**
 * Asks for a text that may run over several rows, with the editing keys of a shell; `initial` can be edited in place.
 * Pasted lines are one answer, with line breaks.
 *
 * This is a prompt of our own on inquirer's `createPrompt`, not its `input`, which counts UTF-16 units where a terminal
 * counts columns: the cursor, and with it a Chinese input method, would stand in the wrong row once the text wraps.
 */
export async function promptLine({ prompt, initial }: LinePrompt, host: Host): Promise<LineInput> {
  // Node's decoder of keys serves the first interface that asks for one; inquirer makes one for each question.
  emitKeypressEvents(host.stdin);
  const screen = streamOf(host.stdout);
  const leaving = new AbortController();
  screen.write(startPasteMarks);
  try {
    const text = await askLine(
      { prompt, initial, host, leave: () => leaving.abort() },
      { input: keepTypedAhead(host.stdin), output: screen, signal: leaving.signal },
    );
    return { kind: 'line', text };
  } catch (error) {
    const isInterrupted = error instanceof Error && error.name === 'ExitPromptError';
    if (isInterrupted || leaving.signal.aborted) return { kind: 'interrupted' };
    throw error;
  } finally {
    screen.write(stopPasteMarks);
  }
}

/** Terminals that know this mode put marks around what is pasted (xterm, “Bracketed Paste Mode”). */
const [startPasteMarks, stopPasteMarks] = ['\u001b[?2004h', '\u001b[?2004l'];

/** Lines that follow each other faster than anybody types were pasted together, also without such marks. */
const pasteGap = 20;

/** On a terminal, inquirer drops what was typed before it asked; for a line, it is the beginning of the answer. */
function keepTypedAhead(input: Host['stdin']): Host['stdin'] {
  return new Proxy(input, {
    get: (target, name) => (name === 'isTTY' ? false : Reflect.get(target, name, target)),
  });
}

type Config = LinePrompt & { host: Host; leave: () => void };

const askLine = createPrompt<string, Config>(({ prompt, initial, host, leave }, done) => {
  const { current: own } = useRef<{ editing: ReturnType<typeof startEditing>; timers: Timers }>({
    editing: startEditing(initial),
    timers: {},
  });
  const [draws, setDraws] = useState(0);
  const [isAnswered, setAnswered] = useState(false);
  const screen = streamOf(host.stdout);
  const layOut = (line: Line) => layOutLine(prompt, line, terminalColumns(host.stdout)!);

  const finish = () => {
    clearImmediate(own.timers.draw);
    setAnswered(true);
    done(own.editing.line.text);
  };
  /** Once for all keys that came together. */
  const draw = () => {
    own.timers.draw ??= setImmediate(() => {
      own.timers.draw = undefined;
      setDraws((count) => count + 1);
    });
  };
  useKeypress((key: Key, interface_) => {
    clearOwnLine(interface_);
    if (key.ctrl && key.name === 'd' && own.editing.line.text === '') return leave();
    own.editing = pressKey(own.editing, key, layOut);
    clearTimeout(own.timers.entered);
    if (own.editing.isEntered) own.timers.entered = setTimeout(finish, pasteGap);
    draw();
  });
  useEffect((interface_) => {
    clearOwnLine(interface_);
    interface_.on('close', () => (own.editing.isEntered ? finish() : leave()));
    screen.on('resize', draw);
    return () => void screen.off('resize', draw);
  }, []);

  const laidOut = layOut(own.editing.line);
  const { above, row, below } = isAnswered ? chooseAll(laidOut) : chooseRows(laidOut, screen.rows || 24);
  // inquirer sets the cursor behind the row. How wide what stands before it is, only the terminal knows.
  useEffect(() => {
    if (!isAnswered) screen.write(`\r${showCells(row.cells.slice(0, laidOut.column))}`);
  }, [draws, isAnswered]);
  return [[...above, row].map(showRow).join('\n'), below.map(showRow).join('\n')];
});

type Timers = { draw?: NodeJS.Immediate; entered?: NodeJS.Timeout };

/** The interface under the prompt has a line of its own; where that is empty, Ctrl-D would close it. */
function clearOwnLine(interface_: { clearLine(direction: 0): void; write(text: string): void }): void {
  interface_.clearLine(0);
  interface_.write(' ');
}

type ShownRows = { above: Row[]; row: Row; below: Row[] };

/** As many rows as the screen holds, around the cursor: what has left it at the top cannot be drawn anew. */
function chooseRows({ rows, row }: LaidOutLine, screenRows: number): ShownRows {
  const most = Math.max(3, screenRows - 1);
  const first = Math.max(0, Math.min(row - Math.floor(most / 2), rows.length - most));
  return {
    above: rows.slice(first, row),
    row: rows[row]!,
    below: rows.slice(row + 1, first + most),
  };
}

function chooseAll({ rows }: LaidOutLine): ShownRows {
  return { above: rows.slice(0, -1), row: rows.at(-1)!, below: [] };
}

/** An empty row would count as a full one to inquirer. */
function showRow({ cells }: Row): string {
  return cells.length === 0 ? ' ' : showCells(cells);
}
