import type { Reporter, TestModule } from 'vitest/node';

/** Prints at the end how long the tests of each folder took, the longest first. */
export default class FolderTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const times = new Map<string, number>();
    for (const module of modules) {
      const folder = module.relativeModuleId.split('/').slice(0, 2).join('/');
      const { duration, collectDuration, setupDuration } = module.diagnostic();
      times.set(folder, (times.get(folder) ?? 0) + duration + collectDuration + setupDuration);
    }
    const rows = [...times].sort(([, one], [, other]) => other - one);
    const lines = rows.map(([folder, time]) => `${(time / 1000).toFixed(1).padStart(8)} s  ${folder}`);
    console.log(['\n Folders, by the time of their files:', ...lines, ''].join('\n'));
  }
}
