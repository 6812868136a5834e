import { explainUnknownTemplate } from '../../../template/unknown-template.js';
import type { DefineCommand } from '../../define-command.js';
import { InputError } from '../../input-error.js';
import { loadLibrary, loadTemplates } from '../../load/load-library.js';
import { templateFolders } from '../../load/template-folders.js';
import { show } from '../../terminal/show.js';
import { formatTemplateList, formatTemplateOutline } from './template-outline.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[模板]', '只显示这个模板的提纲')
    .option('--dir <文件夹>', '本单位自己的模板所在的文件夹；当前文件夹里的templates不写也会读')
    .action((id: string | undefined, options: { dir?: string }) => {
      const folders = templateFolders(host, options.dir === undefined ? {} : { directory: options.dir });
      const library = loadLibrary(folders, host);
      const templates = loadTemplates(folders, library, host);
      if (id === undefined) show(formatTemplateList(templates, library), host.stdout);
      else {
        const template = templates.find((candidate) => candidate.id === id);
        if (!template) {
          const ids = templates.map((candidate) => candidate.id);
          throw new InputError(explainUnknownTemplate(id, ids));
        }
        show(formatTemplateOutline(template, library), host.stdout);
      }
      finish(0);
    });
};
