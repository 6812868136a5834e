import type { Imprint } from '../../document/model.js';
import { imprintPadding, placeImprint } from '../../layout/place-imprint.js';
import type { Style } from '../../layout/style.js';
import { points } from './lengths.js';
import { escapeHtml, tag } from './markup.js';
import { sourcePath } from './source-path.js';

/** 版记: at the foot of the last page, its last line on the lower edge of the type area; GB/T 9704-2012, 7.4. */
export function writeImprint(imprint: Imprint, style: Style): string {
  const { copyTo, printer } = placeImprint(imprint, style);
  const rows = [
    ...(copyTo
      ? [
          tag(
            'p',
            {
              class: 'copyTo',
              'data-path': sourcePath(imprint.copyTo[0]),
              style: `padding:${points(imprintPadding)} ${points(copyTo.right)} ${points(imprintPadding)} ${points(
                copyTo.left + copyTo.hanging,
              )};text-indent:-${points(copyTo.hanging)}`,
            },
            escapeHtml(copyTo.text),
          ),
        ]
      : []),
    ...(printer
      ? [
          tag(
            'p',
            {
              class: 'printer',
              style: `padding:${points(imprintPadding)} ${points(printer.right)} ${points(imprintPadding)} ${points(printer.left)}`,
            },
            [
              tag('span', { 'data-path': sourcePath(imprint.printer) }, escapeHtml(printer.organ)),
              tag('span', { 'data-path': sourcePath(imprint.printDate) }, escapeHtml(printer.date)),
            ],
          ),
        ]
      : []),
  ];
  return rows.length === 0 ? '' : tag('footer', { class: 'imprint' }, rows);
}
