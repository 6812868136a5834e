import type { Question } from '../question.js';

type NamedLevel = { id: string; name: string; aliases?: string[] };

/** The first question of all; it needs nothing but the levels' names, so that it can be asked at once. */
export function levelQuestion(levels: readonly NamedLevel[]): Question {
  return {
    kind: 'line',
    id: '级别',
    intro: ['写哪一级的报告？', ...levels.map(({ name }, index) => `  ${index + 1}  ${name}`)],
    message: '级别（写编号或者名称）',
    example: `例如：${levels[0]?.name ?? ''}，或者写编号1。县委、县政府联合报告也选“县”，下一步选模板。`,
    check: (answer) =>
      findNamedLevel(levels, answer)
        ? undefined
        : `${answer === '' ? '级别不能空着' : `没有“${answer}”这个级别`}，可以写：${listLevels(levels)}`,
  };
}

export function findNamedLevel<L extends NamedLevel>(levels: readonly L[], given: string): L | undefined {
  const wanted = given.trim().toLowerCase();
  return (
    levels.find(
      (level, index) => wanted === String(index + 1) || wanted === level.id || wanted === level.name,
    ) ?? levels.find((level) => level.aliases?.includes(wanted))
  );
}

export function listLevels(levels: readonly NamedLevel[]): string {
  return levels.map(({ id, name }) => `${name}（${id}）`).join('、');
}
