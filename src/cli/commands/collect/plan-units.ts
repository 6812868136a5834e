import { proposeUnits } from '../../../collect/propose-units.js';
import { insertKey, type Mapping } from '../../../comparison/edit-value.js';
import { formatEntry, type YamlValue } from '../../../comparison/format-yaml.js';
import { rewriteYaml } from '../../../comparison/rewrite-yaml.js';
import { readYaml } from '../../../data/read-yaml.js';
import { recognizeLevel } from '../../../document/reporting-level.js';
import type { Figures } from '../../../report/model.js';
import { actualName } from '../../disk/actual-name.js';
import { holdReport } from '../../disk/hold-report.js';
import { writeBack } from '../../disk/write-back.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadReport } from '../../load/load-report.js';
import { loadTemplate } from '../../load/load-template.js';
import { show } from '../../terminal/show.js';
import type { CollectOptions } from './collect-options.js';
import { type Collection, loadCollection } from './load-collection.js';

/** Proposes 报送单位, to look at or, with `--write`, into the report. */
export function planUnits(place: string, options: CollectOptions, host: Host): ExitCode | Promise<ExitCode> {
  const { write, backup } = options;
  if (!write && !backup) throw new InputError('--no-backup 要与 --write 同用');
  const file = actualName(place, host);
  if (!write) return plan(file, options, host);
  return holdReport(file, { command: 'collect plan', host }, () => plan(file, options, host));
}

function plan(file: string, { lastYear, write, backup, templates }: CollectOptions, host: Host): ExitCode {
  const collection = loadCollection(file, { templates }, host);
  const { report, library, folders, decoded } = collection;
  const template = loadTemplate(report.template, folders, host);
  const level =
    recognizeLevel({ place: report.place, organs: report.issuers }, library).level ??
    library.levels.find(({ name }) => template.levels.includes(name));
  if (!level) throw new InputError('看不出报告是哪一级的，不能提出名单；请核对“地区”和“发文机关”', { file });
  const { units, left } = proposeUnits(report, {
    lastYear: lastYear === undefined ? undefined : { figures: loadFigures(lastYear, templates, host) },
    level,
    template,
    library,
  });
  const wanted: YamlValue = units.map(({ unit, figures, topics }) => ({
    单位: unit,
    ...(figures.length > 0 && { 指标: figures }),
    ...(topics.length > 0 && { 材料: topics }),
  }));
  const unassigned =
    left.length === 0
      ? ''
      : `还有${left.length}个主题没有提出由谁写材料：${left.map(({ name }) => name).join('、')}\n`;
  const note = '名单依据报告里各个数的来源和各地通常的分工提出，属于实务，请按本地的分工改好\n';
  if (!write) {
    host.stdout.write(`${formatEntry('报送单位:', wanted, 0).join('\n')}\n`);
    show(`${unassigned}${note}加 --write 写进 ${file}\n`, host.stderr);
    return 0;
  }
  const kept = writeBack(file, rewrite(collection, wanted), { original: decoded, backup, host });
  show(`已写进 ${file}${kept}：${units.length}个单位\n${unassigned}${note}`, host.stdout);
  return 0;
}

function loadFigures(file: string, templates: string | undefined, host: Host): Figures {
  if (!/\.ya?ml$/i.test(file))
    throw new InputError('要写去年的report.yaml：Word文件和文本里没有写各个数的来源', { file });
  return loadReport(file, host, { templates }).report.figures;
}

function rewrite({ file, decoded: { text } }: Collection, wanted: YamlValue): string {
  const yaml = { text, ...readYaml(text).value! };
  const whole = yaml.value as Mapping;
  const value =
    whole.报送单位 === undefined ? insertKey(whole, '报送单位', wanted) : { ...whole, 报送单位: wanted };
  const written = rewriteYaml(yaml, value);
  if (!written) throw new InputError('名单写不进去，请把显示的名单自己贴进报告', { file });
  return written.text;
}
