import type { Case } from './case.js';

/** Trials cost time, and a case that is small enough for a person is enough. */
const mostTrials = 300;

/** The case with lines, then characters, of its texts left out as long as it fails in the same way. */
export async function minimizeCase(
  given: Case,
  problem: string,
  judge: (tried: Case) => Promise<string | undefined>,
): Promise<Case> {
  let smallest = given;
  let trials = 0;
  const isSame = async (tried: Case) => {
    trials++;
    return kindOf((await judge(tried)) ?? '') === kindOf(problem);
  };
  for (const name of Object.keys(given.files))
    for (const separator of ['\n', '']) {
      const content = smallest.files[name];
      if (typeof content !== 'string') break;
      let pieces = content.split(separator);
      for (
        let size = Math.ceil(pieces.length / 2);
        size >= 1 && trials < mostTrials;
        size = Math.floor(size / 2)
      )
        for (let start = 0; start < pieces.length && trials < mostTrials; ) {
          const fewer = pieces.toSpliced(start, size);
          const tried = { ...smallest, files: { ...smallest.files, [name]: fewer.join(separator) } };
          if (await isSame(tried)) [smallest, pieces] = [tried, fewer];
          else start += size;
        }
    }
  return smallest;
}

/** The kind of a problem, and the first place in the program that it names. */
function kindOf(problem: string): string {
  return `${problem.split(':')[0]} ${/\((?:file:\/\/)?\S*?(src\/\S+?):\d+\)|at (\S+)/.exec(problem)?.slice(1).join('') ?? ''}`;
}
