import { InputError } from '../../input-error.js';

export type CollectOptions = {
  output?: string;
  into?: string;
  report?: string;
  lastYear?: string;
  due?: string;
  unit?: string[];
  prefer?: string[];
  format?: 'table' | 'csv' | 'json';
  jump?: number;
  write?: boolean;
  yes?: boolean;
  backup: boolean;
  force?: boolean;
  templates?: string;
};

export const actions = ['plan', 'forms', 'status', 'read'] as const;
export type Action = (typeof actions)[number];

/** Which options belong to which action; whatever is written beside another would do nothing. */
const optionActions: Record<keyof CollectOptions, readonly Action[]> = {
  output: ['forms', 'status'],
  into: ['read'],
  report: ['status'],
  lastYear: ['plan', 'forms'],
  due: ['forms'],
  unit: ['forms'],
  prefer: ['read'],
  format: ['status'],
  jump: ['read'],
  write: ['plan'],
  yes: ['read'],
  backup: ['plan', 'read'],
  force: ['forms', 'status'],
  templates: actions,
};

export function refuseStrangeOptions(action: Action, given: readonly { name: string; flag: string }[]): void {
  for (const { name, flag } of given) {
    const fitting = optionActions[name as keyof CollectOptions];
    if (fitting && !fitting.includes(action))
      throw new InputError(`${flag} 只用于 ${fitting.map((each) => `collect ${each}`).join('、')}，请去掉`);
  }
}
