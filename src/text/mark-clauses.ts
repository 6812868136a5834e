/** Clauses of sentences that are chosen are marked, neighbours of one sentence as one; the end of a sentence stays outside. */
export function markClauses(
  text: string,
  isChosen: (clause: string) => boolean,
  mark: (clauses: string) => string,
): string {
  let marked = '';
  let open = '';
  const close = () => {
    let length = open.length;
    while (length > 0 && '，；。！？：、\n'.includes(open[length - 1]!)) length--;
    marked += length === 0 ? open : `${mark(open.slice(0, length))}${open.slice(length)}`;
    open = '';
  };
  for (const clause of splitClauses(text)) {
    const isLast = /[。！？；\n]$/u.test(clause);
    if (isChosen(clause)) open += clause;
    else {
      close();
      marked += clause;
    }
    if (isLast) close();
  }
  close();
  return marked;
}

const opening = '（《“‘【〔{';
const closing = '）》”’】〕}';

/** Clauses with the mark that ends each; what stands in brackets or quotation marks is no clause of its own. */
function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text.split('')].entries()) {
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && '，；。！？'.includes(character))) {
      clauses.push(text.slice(start, index + 1));
      start = index + 1;
      depth = 0;
    }
  }
  return start < text.length ? [...clauses, text.slice(start)] : clauses;
}
